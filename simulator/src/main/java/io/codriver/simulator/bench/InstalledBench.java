package io.codriver.simulator.bench;

import io.codriver.simulator.cloud.Cloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What an installed agent costs a board, beside a bare Paho program on the same Java, tuned alike, and beside
 * {@code mosquitto_sub}, in turns: the time from the start of its process until it is ready, and its memory and threads when
 * nothing has happened for a while.
 */
public final class InstalledBench {

    private static final int WARM_UP = 1;
    /** Looking at memory takes the rest below each time. */
    private static final int LOOKS = 3;

    private static final Duration REST = Duration.ofSeconds(5);

    private final Cloud cloud;
    private final Path folder;
    private final int rounds;

    /**
     * A bench that has not begun.
     *
     * @param folder for what the programs say; made if it is not there
     * @param rounds how often each is started, after a first time that does not count
     */
    public InstalledBench(Cloud cloud, Path folder, int rounds) {
        this.cloud = cloud;
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Medians.
     *
     * @param start until it was ready, in nanoseconds
     * @param memory its share of memory (PSS), in KiB
     * @param threads how many it had
     */
    public record Cost(String name, long start, long memory, long threads) {}

    /** Measures; takes some minutes. In the order of the contenders. */
    public List<Cost> run(List<Contender> contenders, Consumer<String> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        StartedProcess started = new StartedProcess(cloud, folder);
        List<Samples> samples = contenders.stream().map(one -> new Samples()).toList();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            progress.accept("Start " + (round + 1) + " of " + (WARM_UP + rounds));
            for (int i = 0; i < contenders.size(); i++) {
                Samples gathered = samples.get(i);
                boolean counts = round >= WARM_UP;
                boolean looks = counts && round < WARM_UP + LOOKS;
                started.run(contenders.get(i), (process, nanos) -> {
                    if (counts) {
                        gathered.starts.add(nanos);
                    }
                    if (looks) {
                        if (process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                            throw new IllegalStateException("it ended by itself");
                        }
                        gathered.look(process);
                    }
                });
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            costs.add(samples.get(i).cost(contenders.get(i).name()));
        }
        return costs;
    }

    private static final class Samples {
        private final List<Long> starts = new ArrayList<>();
        private final List<Long> memory = new ArrayList<>();
        private final List<Long> threads = new ArrayList<>();

        void look(Process process) throws IOException {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            memory.add(number(proc.resolve("smaps_rollup"), "Pss:"));
            threads.add(number(proc.resolve("status"), "Threads:"));
        }

        Cost cost(String name) {
            return new Cost(name, Medians.median(starts), Medians.median(memory), Medians.median(threads));
        }

        private static long number(Path file, String name) throws IOException {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + " in " + file));
        }
    }
}
