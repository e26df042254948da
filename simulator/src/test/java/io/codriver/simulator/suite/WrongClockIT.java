package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.boot.Settings;
import io.codriver.simulator.broker.EmbeddedTestBroker;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.program.AgentProgram;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process on a board whose clock is wrong until somebody sets it (libfaketime), at a real broker. */
@Tag("process")
class WrongClockIT {

    /** The clock is looked at each second, and a handshake on a busy machine takes one or two. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void waitsForTheRightTimeIn1970AndIn2020AndTenYearsAhead() throws Exception {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        try (TestBroker broker = EmbeddedTestBroker.start(pki.folder(), folder.resolve("broker"));
                Stage stage = new Stage(broker, pki, folder)) {
            PlainCloud cloud = stage.plainCloud();
            String vid = "car-" + UUID.randomUUID();
            Settings car = stage.settings(vid, "mini-os9", broker.port());
            comesWithWrongClock(car, Instant.parse("1970-01-01T00:00:07Z"), "is valid from", "already");
            comesWithWrongClock(car, Instant.parse("2020-05-01T12:00:00Z"), "is valid from", "already");
            comesWithWrongClock(car, Instant.now().plus(Duration.ofDays(3652)), "ended", "the car's clock says 203");
            linkAfterwards(stage, cloud, car, vid);
            comesWithWrongClock(car, Instant.parse("1970-01-01T00:00:07Z"), "is valid from", "already");
            JsonNode roster = stage.heard()
                    .awaitOn(vid, "v2c/state/roster", one -> one.path("users").size() == 1);
            assertEquals("PRIMARY", roster.at("/users/0/role").asText(), "what was linked is there");
        }
    }

    /** Starts at a wrong time, is offline and says so, connects when the clock is set, and ends. */
    private void comesWithWrongClock(Settings car, Instant wrong, String... words) throws Exception {
        Path run = Files.createDirectories(folder.resolve("run-" + UUID.randomUUID()));
        LogFile log = new LogFile(run.resolve("agent.log"));
        setClock(run, Duration.between(Instant.now(), wrong).toSeconds());
        AgentProgram agent = start(car, run);
        try {
            log.await("Not connected to", 1);
            for (String word : words) {
                assertTrue(log.find("Not connected to").get(0).contains(word), () -> "no " + word + " in " + log);
            }
            assertFalse(agent.connected().isDone());
            setClock(run, 0);
            long set = System.nanoTime();
            await(agent, log);
            Duration took = Duration.ofNanos(System.nanoTime() - set);
            assertFalse(agent.awaitEnd(0), "it never ended");
            assertTrue(took.compareTo(SOON) < 0, () -> "connected only after " + took);
            assertEquals(1, log.find("Not connected to").size(), "said once");
            System.out.printf("started at %s: connected %d ms after the clock was set%n", wrong, took.toMillis());
        } finally {
            agent.kill();
        }
    }

    private void linkAfterwards(Stage stage, PlainCloud cloud, Settings car, String vid) throws Exception {
        Path run = Files.createDirectories(folder.resolve("run-right"));
        setClock(run, 0);
        AgentProgram agent = start(car, run);
        try {
            await(agent, new LogFile(run.resolve("agent.log")));
            Links.link(stage.heard(), cloud, vid, codes);
        } finally {
            agent.kill();
        }
    }

    private static void await(AgentProgram agent, LogFile log) throws Exception {
        try {
            agent.connected().get(40, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not connected: " + log.find(""), e);
        }
    }

    private AgentProgram start(Settings car, Path run) throws IOException {
        return AgentProcess.start(
                car,
                run,
                codes,
                Map.of(
                        "LD_PRELOAD", library().toString(),
                        "FAKETIME_TIMESTAMP_FILE", run.resolve("clock").toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        // The machine's steady clock cannot be set.
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        // Else each wait of Java ends at once or never: its "fix" takes a steady time for a wall time.
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                        "NO_FAKE_STAT", "1"));
    }

    /** Replaced whole, because the process reads it at any moment. */
    private static void setClock(Path run, long secondsAhead) throws IOException {
        Path aside = Files.writeString(run.resolve("clock.new"), (secondsAhead < 0 ? "" : "+") + secondsAhead + "\n");
        Files.move(aside, run.resolve("clock"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path library() throws IOException {
        try (DirectoryStream<Path> machines = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path machine : machines) {
                Path library = machine.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
        }
        throw new AssertionError("the package faketime is not installed");
    }
}
