package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.boot.Settings;
import io.codriver.simulator.broker.EmbeddedTestBroker;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process is killed at random moments while one account after the other is linked. Whatever was acknowledged
 * stays, the limit holds, and each message has one answer.
 */
@Tag("process")
class KillNineIT {

    private static final int KILLS = 50;
    private static final long MOST_MINUTES = 10;

    private final long seed = System.nanoTime();
    private final KilledCar car = new KilledCar(new Random(seed));
    private final CompletableFuture<Integer> killing = new CompletableFuture<>();
    private final List<Command> sent = new ArrayList<>();
    private final List<JsonNode> acknowledged = new ArrayList<>();
    private int cars;
    private int links;
    private int limited;

    @Test
    @Timeout(value = MOST_MINUTES, unit = TimeUnit.MINUTES)
    void losesNoAcknowledgedLinkAndBreaksNoLimit(@TempDir Path folder) throws Exception {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        try (TestBroker broker = EmbeddedTestBroker.start(pki.folder(), folder.resolve("broker"));
                Stage stage = new Stage(broker, pki, folder);
                car) {
            PlainCloud cloud = stage.plainCloud();
            String vid = fresh(stage);
            Thread killer = new Thread(this::killAgainAndAgain, "killer");
            killer.start();
            while (!killing.isDone()) {
                String end = linkOne(stage.heard(), cloud, vid);
                assertRosters(stage.heard(), vid);
                if (!end.equals("SUCCEEDED")) {
                    limited += end.equals("RATE_LIMITED") ? 1 : 0;
                    vid = fresh(stage);
                }
            }
            assertEquals(KILLS, killing.get());
            killer.join();
            linkOne(stage.heard(), cloud, vid);
            assertRosters(stage.heard(), vid);
            sent.forEach(stage.heard()::awaitOnlyReceipt);
        } finally {
            System.out.printf(
                    "%d kills (seed %d): %d links in %d cars, %d times the rate limit, %d messages%n",
                    killing.getNow(0), seed, links, cars, limited, sent.size());
        }
        assertTrue(links > cars, "hardly anything was linked");
    }

    /** A car with an empty store. */
    private String fresh(Stage stage) throws InterruptedException {
        String vid = "car-" + UUID.randomUUID();
        Settings settings = stage.settings(vid, "mini-os9", stage.broker().port());
        acknowledged.clear();
        cars++;
        car.replace(settings);
        return vid;
    }

    private void killAgainAndAgain() {
        int kills = 0;
        try {
            while (kills < KILLS) {
                kills += car.killAtRandom() ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            killing.complete(kills);
        }
    }

    /** Links an account of its own; answers with the status or the reason at the end. */
    private String linkOne(Heard heard, PlainCloud cloud, String vid) throws InterruptedException {
        car.codes().clear();
        String linkId = UUID.randomUUID().toString();
        String role = acknowledged.isEmpty() ? "PRIMARY" : "SECONDARY";
        JsonNode asked = answer(heard, cloud, vid, cloud.offer(vid, linkId, "account-" + sent.size(), role));
        if (!asked.path("status").asText().equals("IN_PROGRESS")) {
            return asked.path("reason").asText();
        }
        String code = Optional.ofNullable(car.codes().poll(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("no code was shown"));
        JsonNode end = answer(heard, cloud, vid, cloud.commit(vid, linkId, code));
        if (end.path("status").asText().equals("SUCCEEDED")) {
            links++;
            acknowledged.add(end);
            return "SUCCEEDED";
        }
        return end.path("reason").asText();
    }

    private JsonNode answer(Heard heard, PlainCloud cloud, String vid, Command command) {
        sent.add(command);
        cloud.send(vid, command);
        return heard.awaitReceipt(command.id().toString());
    }

    /** Every list that the car ever sent: within the limit, one primary at most, and nobody lost. */
    private void assertRosters(Heard heard, String vid) {
        if (!acknowledged.isEmpty()) {
            long newest = revision(acknowledged.get(acknowledged.size() - 1));
            heard.awaitOn(vid, "v2c/state/roster", roster -> revision(roster) >= newest);
        }
        for (JsonNode roster : heard.on(vid, "v2c/state/roster")) {
            assertTrue(roster.path("users").size() <= 7, roster.toString());
            assertTrue(
                    roster.findValuesAsText("role").stream()
                                    .filter("PRIMARY"::equals)
                                    .count()
                            <= 1,
                    roster.toString());
            List<String> uids = roster.findValuesAsText("uid");
            acknowledged.stream()
                    .filter(receipt -> revision(receipt) <= revision(roster))
                    .forEach(receipt -> assertTrue(
                            uids.contains(receipt.at("/details/uid").asText()), () -> receipt + " lost in " + roster));
        }
    }

    private static long revision(JsonNode one) {
        return one.path("revision").asLong();
    }
}
