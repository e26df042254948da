package io.codriver.simulator.bench;

import io.codriver.agent.boot.CodriverAgent;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.program.ProgramCar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long the agent takes from the start of its process until the cloud hears that it is ready, beside a bare Paho
 * program with the same TLS set-up, on the same runtime, in turns. The agent starts with the store of its last start.
 */
public final class StartBench {

    private static final int WARM_UP = 1;
    private static final int ROUNDS = 9;
    private static final List<String> RUNTIME = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final ProgramCar agent;
    private final ProgramCar bare;
    private final Path folder;
    private final StartedProcess started;

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
        this.started = new StartedProcess(cloud, folder);
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
        Contender whole = contender(agent.vid(), CodriverAgent.class, "run", "--config", configuration.toString());
        Contender least = contender(bare.vid(), BareStart.class, BareStart.arguments(bare));
        List<Long> agents = new ArrayList<>();
        List<Long> bares = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            progress.accept("Start " + (round + 1) + " of " + (WARM_UP + ROUNDS));
            boolean counts = round >= WARM_UP;
            started.run(whole, (process, nanos) -> agents.addAll(counts ? List.of(nanos) : List.of()));
            started.run(least, (process, nanos) -> bares.addAll(counts ? List.of(nanos) : List.of()));
        }
        return new Result(Medians.median(agents), Medians.median(bares), agents.size());
    }

    private static Contender contender(String vid, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RUNTIME);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new Contender(program.getSimpleName(), vid, command, Optional.empty());
    }
}
