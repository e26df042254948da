package io.codriver.simulator.bench;

import io.codriver.agent.boot.CodriverAgent;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.program.ProgramCar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long the agent takes from the start of its process until the cloud hears that it is ready, beside a bare Paho
 * program with the same TLS set-up, on the same runtime, in turns. The agent starts with the store of its last start.
 */
public final class StartBench {

    private static final int WARM_UP = 1;
    private static final int ROUNDS = 9;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> RUNTIME = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final ProgramCar agent;
    private final ProgramCar bare;
    private final Path folder;
    private final BlockingQueue<String> ready = new LinkedBlockingQueue<>();

    /**
     * A bench that has not begun.
     *
     * @param agent the certificate of the agent
     * @param bare the certificate of the bare program
     * @param folder for the agent's configuration and store; made if it is not there
     */
    public StartBench(Cloud cloud, ProgramCar agent, ProgramCar bare, Path folder) {
        this.agent = agent;
        this.bare = bare;
        this.folder = folder;
        cloud.tap((topic, payload) -> {
            if (topic.endsWith("/v2c/state/presence") && CannedReceipt.saysReady(payload)) {
                ready.add(topic);
            }
        });
    }

    /** Medians in nanoseconds. */
    public record Result(long agent, long paho, int samples) {

        /** How many times as long as the bare program. */
        public double ratio() {
            return (double) agent / paho;
        }
    }

    /** Measures; takes a minute or so. */
    public Result run(Consumer<String> progress) throws IOException, InterruptedException {
        Path configuration = agent.configure(folder, "none");
        List<Long> agents = new ArrayList<>();
        List<Long> bares = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            progress.accept("Start " + (round + 1) + " of " + (WARM_UP + ROUNDS));
            long one = start(agent.vid(), CodriverAgent.class, "run", "--config", configuration.toString());
            long other = start(
                    bare.vid(),
                    BareStart.class,
                    Integer.toString(bare.port()),
                    bare.keyStore().toString(),
                    bare.passwordFile().toString(),
                    bare.anchors().toString(),
                    bare.lists().toString());
            if (round >= WARM_UP) {
                agents.add(one);
                bares.add(other);
            }
        }
        return new Result(Medians.median(agents), Medians.median(bares), agents.size());
    }

    private long start(String vid, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RUNTIME);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ready.clear();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("last.log").toFile())
                .start();
        try {
            String said = ready.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long took = System.nanoTime() - begun;
            if (said == null || !said.contains("/" + vid + "/")) {
                throw new IllegalStateException(program.getSimpleName() + " was not ready in " + PATIENCE_SECONDS
                        + " s; see " + folder.resolve("last.log"));
            }
            return took;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
