package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Ten years of use: the store does not grow, starting does not take longer, and neither does a message. The store is on a
 * file system in memory where there is one, so that what is measured is the agent and not the disk of this machine. Each
 * time is taken by turns with that of a young car, so that what else the machine does is in both.
 */
@Tag("growth")
class GrowthIT {

    private static final int QUARTERS = 40;
    private static final int DAYS = 91;
    private static final int STARTS = 7;
    private static final int MESSAGES = 15;

    /**
     * Four years fill what is bounded, the 5,000 lines of the record last; then the second half of the other years is held
     * against the first.
     */
    private static final int FILLED = 16;

    /** A thousand pages of the log, and what one transaction more can add. */
    private static final double LONGEST_LOG = 5_000;

    private static final double LARGER = 1.10;
    private static final double SLOWER = 1.5;
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path TARGET = Path.of("target");

    /**
     * What was measured at the end of a quarter of a year.
     *
     * @param kibibytes of the database when its log is empty, as after a start
     * @param log of the log while the agent runs, in kibibytes; SQLite starts it over at some 1,000 pages
     * @param start how long opening the store and starting the agent took
     * @param message how long a message took
     */
    private record Measured(int quarter, double kibibytes, double log, Pair start, Pair message) {}

    /** A time in milliseconds, the median of some, and that of the young car. */
    private record Pair(double used, double young) {

        double ratio() {
            return used / young;
        }
    }

    private interface Deed {

        /** How long it took with this car, in nanoseconds. */
        long time(UsedCar car) throws Fault;
    }

    private Path folder = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        RecordedLog.start();
        folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "codriver-growth")
                : Files.createTempDirectory("codriver-growth");
    }

    @AfterEach
    void clear() throws IOException {
        RecordedLog.stop();
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    @Test
    void tenYearsOfUseLeaveTheStoreAsItIs() throws Exception {
        List<Measured> all = new ArrayList<>();
        Map<String, Integer> answers;
        try (UsedCar car = new UsedCar(folder.resolve("used"));
                UsedCar young = new UsedCar(folder.resolve("young"))) {
            live(young);
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                live(car);
                double log = kibibytes("codriver.db-wal");
                Pair start = measure(STARTS, UsedCar::restart, car, young);
                Pair message = measure(MESSAGES, UsedCar::ask, car, young);
                all.add(new Measured(quarter, kibibytes("codriver.db"), log, start, message));
            }
            answers = new TreeMap<>(car.answers());
        }
        report(all, answers);
        assertFlat("store size", all, Measured::kibibytes, LARGER);
        assertTrue(
                all.stream().allMatch(one -> one.log() <= LONGEST_LOG),
                () -> "the log grows: " + values(all, Measured::log));
        assertFlat("start time beside a young car", all, one -> one.start().ratio(), SLOWER);
        assertFlat(
                "time per message beside a young car", all, one -> one.message().ratio(), SLOWER);
        assertTrue(answers.getOrDefault("remote.command IN_PROGRESS", 0) > 3_000, answers::toString);
        assertTrue(answers.getOrDefault("user.remove SUCCEEDED", 0) > 100, answers::toString);
        assertTrue(answers.getOrDefault("climate.plan SUCCEEDED", 0) > 100, answers::toString);
        assertTrue(answers.getOrDefault("booking.update SUCCEEDED", 0) > 60, answers::toString);
        assertTrue(answers.getOrDefault("warm or cool", 0) > 500, answers::toString);
        assertEquals(List.of(), RecordedLog.take(), "nothing went wrong in ten years");
    }

    private static void live(UsedCar car) throws Fault {
        for (int day = 0; day < DAYS; day++) {
            car.live();
        }
    }

    private static Pair measure(int times, Deed deed, UsedCar car, UsedCar young) throws Fault {
        List<Double> used = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            used.add(deed.time(car) / 1e6);
            beside.add(deed.time(young) / 1e6);
        }
        return new Pair(median(used), median(beside));
    }

    private double kibibytes(String file) throws IOException {
        return Files.size(folder.resolve("used").resolve(file)) / 1024.0;
    }

    private static void assertFlat(String what, List<Measured> all, ToDoubleFunction<Measured> of, double most) {
        List<Measured> filled = all.subList(FILLED, all.size());
        int half = filled.size() / 2;
        double first = median(values(filled.subList(0, half), of));
        double second = median(values(filled.subList(half, filled.size()), of));
        System.out.printf(
                Locale.ROOT, "growth: %s %.2f then %.2f, a ratio of %.2f%n", what, first, second, second / first);
        assertTrue(second <= first * most, () -> what + " grows: " + values(all, of));
    }

    private static void report(List<Measured> all, Map<String, Integer> answers) throws IOException {
        StringBuilder csv =
                new StringBuilder("quarter,store_kib,log_kib,start_ms,young_start_ms,message_ms,young_message_ms\n");
        for (Measured one : all) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%.1f,%.1f,%.3f,%.3f,%.3f,%.3f%n",
                    one.quarter(),
                    one.kibibytes(),
                    one.log(),
                    one.start().used(),
                    one.start().young(),
                    one.message().used(),
                    one.message().young()));
        }
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("growth.csv"), csv);
        System.out.println("growth: ten years on "
                + (Files.isWritable(MEMORY) ? "a file system in memory" : "this disk") + ", answers " + answers);
        System.setProperty("java.awt.headless", "true");
        BitmapEncoder.saveBitmap(
                List.of(
                        chart("Store on disk (KiB)", all, Measured::kibibytes),
                        times("Start of the agent (ms)", all, Measured::start),
                        times("Message (ms)", all, Measured::message)),
                3,
                1,
                TARGET.resolve("growth.png").toString(),
                BitmapEncoder.BitmapFormat.PNG);
    }

    private static XYChart times(String title, List<Measured> all, Function<Measured, Pair> of) {
        XYChart chart = chart(title, all, one -> of.apply(one).used());
        chart.getStyler().setLegendVisible(true);
        chart.addSeries(
                "a young car", years(all), values(all, one -> of.apply(one).young()));
        return chart;
    }

    private static XYChart chart(String title, List<Measured> all, ToDoubleFunction<Measured> of) {
        XYChart chart = new XYChartBuilder()
                .width(1_000)
                .height(300)
                .title(title)
                .xAxisTitle("years")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        chart.addSeries("this car", years(all), values(all, of));
        return chart;
    }

    private static List<Double> years(List<Measured> all) {
        return values(all, one -> one.quarter() / 4.0);
    }

    private static List<Double> values(List<Measured> all, ToDoubleFunction<Measured> of) {
        return all.stream().map(of::applyAsDouble).toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** What was made, and the folder itself last. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
