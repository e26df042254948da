package io.codriver.simulator.bench;

import io.codriver.simulator.cloud.Cloud;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Starts programs one after the other, and sees when each is ready. */
final class StartedProcess {

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    /** The topics under which a car said that it is ready. */
    private final BlockingQueue<String> ready = new LinkedBlockingQueue<>();

    /** @param folder for what the programs say */
    StartedProcess(Cloud cloud, Path folder) {
        this.folder = folder;
        cloud.tap((topic, payload) -> {
            if (topic.endsWith("/v2c/state/presence") && CannedReceipt.saysReady(payload)) {
                ready.add(topic);
            }
        });
    }

    /** What is done with a program that is ready. */
    interface Look {
        void at(Process process, long nanosToReady) throws IOException, InterruptedException;
    }

    /** Starts it, waits until it is ready, looks, and ends it. */
    void run(Contender contender, Look look) throws IOException, InterruptedException {
        Path log = folder.resolve("last.log");
        ready.clear();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(contender.command())
                .redirectOutput(
                        contender.readyWord().isPresent()
                                ? ProcessBuilder.Redirect.PIPE
                                : ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile())
                .start();
        try {
            boolean isReady = contender.readyWord().isPresent()
                    ? prints(
                            process, line -> line.contains(contender.readyWord().get()))
                    : tellsTheCloud(contender.vid());
            long took = System.nanoTime() - begun;
            if (!isReady) {
                throw new IllegalStateException(
                        contender.name() + " was not ready in " + PATIENCE_SECONDS + " s; see " + log);
            }
            look.at(process, took);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean tellsTheCloud(String vid) throws InterruptedException {
        String said = ready.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return said != null && said.contains("/" + vid + "/");
    }

    /** It ends its output when it ends, so this waits no longer than it lives. */
    private static boolean prints(Process process, Predicate<String> wanted) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (wanted.test(line)) {
                return true;
            }
        }
        return false;
    }
}
