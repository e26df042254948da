package io.codriver.simulator.boot;

import io.codriver.certs.KeyEntry;
import io.codriver.certs.Pem;
import io.codriver.simulator.bench.BareStart;
import io.codriver.simulator.bench.Contender;
import io.codriver.simulator.bench.InstalledBench;
import io.codriver.simulator.bench.InstalledBench.Cost;
import io.codriver.simulator.program.ProgramCar;
import io.codriver.simulator.world.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures installed programs and says what they cost. */
final class InstalledBenchReport {

    private static final double AIM = 1.25;
    private static final double MILLION = 1e6;
    private static final double KIB_IN_MIB = 1024;
    private static final String READY_WORD = "received SUBACK";

    private final Surroundings surroundings;
    private final Path folder;

    /** @param folder where the programs write */
    InstalledBenchReport(Surroundings surroundings, Path folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param programs folder with the programs {@code agent} and {@code bare}
     * @param rounds how often each is started
     */
    void print(Path programs, int rounds, Consumer<String> out) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>(List.of(agent(programs), bare(programs)));
        findMosquitto().ifPresentOrElse(contenders::add, () -> out.accept("mosquitto_sub is not there; without it."));
        List<Cost> costs = new InstalledBench(surroundings.cloud(), folder, rounds).run(contenders, out);
        out.accept("");
        out.accept("Installed, medians:");
        out.accept(
                String.format(Locale.ROOT, "  %-16s %14s %18s %8s", "", "start to ready", "memory at rest", "threads"));
        costs.forEach(cost -> out.accept(String.format(
                Locale.ROOT,
                "  %-16s %11.0f ms %14.1f MiB %8d",
                cost.name(),
                cost.start() / MILLION,
                cost.memory() / KIB_IN_MIB,
                cost.threads())));
        out.accept(ratio("start", (double) costs.get(0).start() / costs.get(1).start()));
        out.accept(ratio("memory", (double) costs.get(0).memory() / costs.get(1).memory()));
    }

    private static String ratio(String what, double ratio) {
        return String.format(
                Locale.ROOT,
                "  agent to bare Paho, %-8s %6.2f    aim: at most %.2f, %s",
                what,
                ratio,
                AIM,
                ratio <= AIM ? "reached" : "NOT reached");
    }

    private Contender agent(Path programs) throws IOException {
        ProgramCar car = Simulation.enrol(surroundings, "bench-agent");
        String configuration = car.configure(folder, "none").toString();
        return new Contender(
                "codriver-agent",
                car.vid(),
                List.of(programs.resolve("agent").toString(), "run", "--config", configuration),
                Optional.empty());
    }

    private Contender bare(Path programs) {
        ProgramCar car = Simulation.enrol(surroundings, "bench-bare");
        List<String> command = new ArrayList<>(List.of(programs.resolve("bare").toString()));
        Collections.addAll(command, BareStart.arguments(car));
        return new Contender("bare Paho", car.vid(), command, Optional.empty());
    }

    private Optional<Contender> findMosquitto() throws IOException {
        Path program = Path.of("/usr/bin/mosquitto_sub");
        if (!Files.isExecutable(program)) {
            return Optional.empty();
        }
        KeyEntry entry = surroundings.pki().ensureVehicle("bench-mosquitto");
        Path key = folder.resolve("mosquitto.key");
        Files.write(key, Pem.privateKey(entry.credential().key()));
        return Optional.of(new Contender(
                "mosquitto_sub",
                "bench-mosquitto",
                List.of(
                        // It keeps its words to itself while nobody but a program reads them.
                        "stdbuf",
                        "-oL",
                        program.toString(),
                        "-d",
                        "-V",
                        "mqttv5",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(surroundings.brokerPort()),
                        "-i",
                        "bench-mosquitto",
                        "--cafile",
                        surroundings.pki().trustAnchors().toString(),
                        "--cert",
                        entry.certificateFile().toString(),
                        "--key",
                        key.toString(),
                        "-q",
                        "1",
                        "-t",
                        "codriver/v1/bench-mosquitto/c2v/#"),
                Optional.of(READY_WORD)));
    }
}
