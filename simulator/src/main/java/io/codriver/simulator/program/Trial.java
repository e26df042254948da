package io.codriver.simulator.program;

import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Whether an installed agent does what it is for: it passes its own examination, connects, links an account, is killed,
 * and still knows that account when it is started again.
 */
public final class Trial {

    private static final String LOCALE = "en";
    private static final String CEREMONY = "DISPLAY_VEHICLE_CODE";
    /** 128 + SIGTERM. */
    private static final int ENDED_AS_ASKED = 143;

    private static final Account FIRST = Account.of("user-1", "Anna Berger");
    private static final Account SECOND = Account.of("user-2", "Ben Okafor");

    private final Cloud cloud;
    private final String vid;
    private final List<String> command;
    private final Path configuration;
    private final Path log;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Consumer<String> progress;
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();

    /**
     * A trial that has not begun.
     *
     * @param cloud where the car is registered
     * @param car who the agent is
     * @param command that starts the agent when {@code run} or another of its commands is added
     * @param folder for configuration, store and log of the agent
     * @param patience how long each step may take
     * @param progress told one line for each step that went well
     */
    public Trial(
            Cloud cloud,
            ProgramCar car,
            List<String> command,
            Path folder,
            Duration patience,
            LongSupplier nanoTime,
            Consumer<String> progress)
            throws IOException {
        this.cloud = cloud;
        this.vid = car.vid();
        this.command = List.copyOf(command);
        this.configuration = car.configure(folder, "terminal");
        this.log = folder.resolve("agent.log");
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    /**
     * Does all of it.
     *
     * @throws TrialFailed at the first step that does not go as it should, with what was seen instead
     */
    public void run() throws TrialFailed, IOException, InterruptedException {
        step("its examination of itself passes", () -> require(ask("doctor"), 0, "ok"));
        AgentProgram agent = start("it starts, connects and is ready");
        try {
            step("an account is linked", () -> link(FIRST, "PRIMARY"));
            agent.kill();
            await(cloud.when(known -> !known.car(vid).isReady()), "the cloud to hear that the killed agent is gone");
            progress.accept("the process was killed");
            agent = start("it starts again, connects and is ready");
            step("the account is still linked", () -> require(ask("users"), 0, FIRST.maskedName()));
            step("a second account is linked", () -> link(SECOND, "SECONDARY"));
            AgentProgram last = agent;
            step("it ends when it is asked to, and says farewell", () -> end(last));
        } finally {
            agent.kill();
        }
    }

    private interface Doing {
        void run() throws TrialFailed, IOException, InterruptedException;
    }

    private void step(String what, Doing doing) throws TrialFailed, IOException, InterruptedException {
        long begun = nanoTime.getAsLong();
        doing.run();
        progress.accept(
                what + " (" + Duration.ofNanos(nanoTime.getAsLong() - begun).toMillis() + " ms)");
    }

    private AgentProgram start(String what) throws TrialFailed, IOException, InterruptedException {
        codes.clear();
        List<AgentProgram> started = new ArrayList<>();
        step(what, () -> {
            AgentProgram agent = AgentProgram.start(command, configuration, log, codes::add);
            started.add(agent);
            try {
                await(cloud.when(known -> known.car(vid).isReady()), "the cloud to hear that the car is ready");
            } catch (TrialFailed failed) {
                agent.kill();
                throw failed;
            }
        });
        return started.get(0);
    }

    private void link(Account account, String role) throws TrialFailed, InterruptedException {
        PhoneLink asked = cloud.offer(vid, account, role, CEREMONY);
        String code = codes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (code == null) {
            throw new TrialFailed("no security code was shown; the agent's log is " + log);
        }
        await(
                cloud.when(known -> phase(asked) != Phase.WAITING_IN_CAR && phase(asked) != Phase.ASKED),
                "the message to be opened");
        Answer answer = await(cloud.commit(cloud.findLink(asked.id()).orElseThrow(), code, LOCALE), "the receipt");
        if (!answer.succeeded()) {
            throw new TrialFailed("the link ended with " + answer.status() + " "
                    + answer.reason().orElse(""));
        }
    }

    private Phase phase(PhoneLink link) {
        return cloud.findLink(link.id()).orElseThrow().phase();
    }

    private void end(AgentProgram agent) throws TrialFailed, InterruptedException {
        agent.askToEnd();
        if (!agent.awaitEnd(patience.toMillis())) {
            throw new TrialFailed("it did not end");
        }
        if (agent.exitCode() != ENDED_AS_ASKED) {
            throw new TrialFailed("it ended with " + agent.exitCode() + " and not with " + ENDED_AS_ASKED);
        }
        await(cloud.when(known -> !known.car(vid).isReady()), "the cloud to hear its farewell");
    }

    private record Said(int exitCode, String text) {}

    private Said ask(String subcommand) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(subcommand, "--config", configuration.toString()));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static void require(Said said, int exitCode, String part) throws TrialFailed {
        if (said.exitCode() != exitCode || !said.text().contains(part)) {
            throw new TrialFailed("it ended with " + said.exitCode() + " and said: " + said.text());
        }
    }

    private <T> T await(CompletableFuture<T> future, String what) throws TrialFailed, InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TrialFailed("waited " + patience.toSeconds() + " s for " + what + "; the agent's log is " + log);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stand-in has a bug", e);
        }
    }
}
