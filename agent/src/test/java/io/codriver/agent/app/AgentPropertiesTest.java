package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.platform.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever happens, in whatever order, with whatever power cuts: the promises hold. Each sequence goes through the whole
 * agent, bytes in and bytes out.
 */
class AgentPropertiesTest {

    private static final int SEQUENCES = 100_000;
    private static final List<Profile> PROFILES = List.of(
            Platforms.open(),
            Platforms.singleUser(),
            Platforms.firstComeFirstServed(),
            Platforms.approvedByThePrimary());

    /** What happened in all sequences together, to show that they reached what they are about. */
    private static final Map<String, Integer> SEEN = new HashMap<>();

    @BeforeContainer
    static void record() {
        RecordedLog.start();
    }

    @AfterContainer
    static void showThatItWasWorthwhile() {
        RecordedLog.stop();
        if (SEEN.getOrDefault("sequences", 0) >= SEQUENCES) {
            Set.of("linked", "power cut", "duplicate", "USER_LIMIT_REACHED", "PLATFORM_SINGLE_USER", "CODE_LOCKED")
                    .forEach(what -> assertTrue(SEEN.getOrDefault(what, 0) > 500, () -> what + " is rare: " + SEEN));
        }
    }

    @Property(tries = SEQUENCES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void keepsItsPromisesInAnySequence(@ForAll("sequences") byte[] steps) throws Fault {
        walk(steps);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void saysOnlyWhatTheContractHas(@ForAll("sequences") byte[] steps) throws Fault {
        for (Outgoing message : walk(steps).car.received()) {
            ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        }
    }

    @Provide
    Arbitrary<byte[]> sequences() {
        return Arbitraries.bytes()
                .withDistribution(RandomDistribution.uniform())
                .array(byte[].class)
                .ofMinSize(8)
                .ofMaxSize(40);
    }

    private static Walk walk(byte[] steps) throws Fault {
        RecordedLog.take();
        Profile profile = PROFILES.get((steps[0] & 0xff) % PROFILES.size());
        Walk walk = new Walk(profile, Arrays.hashCode(steps));
        for (int i = 1; i + 1 < steps.length; i += 2) {
            walk.step(steps[i] & 0xff, steps[i + 1] & 0xff);
        }
        walk.heal();
        walk.askAgain(answered(walk));
        // Once more, for a store that had one failure left in it.
        walk.askAgain(answered(walk));
        List<Transaction> transactions = walk.store.transactions();
        new Journal(profile, walk).check(transactions);
        walk.car.compared().values().forEach(times -> assertTrue(times <= LinkingLimits.MOST_TRIES, "a free guess"));
        checkAnswers(walk);
        checkThatTheCloudAgrees(walk);
        checkSecrets(walk, transactions);
        count(walk);
        return walk;
    }

    private static Set<String> answered(Walk walk) {
        Set<String> ids = new HashSet<>();
        for (JsonNode receipt : receipts(walk)) {
            if (!receipt.path("reason").asText().equals("STORAGE")) {
                ids.add(receipt.path("messageId").asText());
            }
        }
        return ids;
    }

    private static List<JsonNode> receipts(Walk walk) {
        return walk.car.received().stream()
                .filter(one -> one.topic().equals("v2c/receipt"))
                .map(Journal::data)
                .toList();
    }

    /** One receipt for each message; every other is the same again, and says so. */
    private static void checkAnswers(Walk walk) {
        Map<String, JsonNode> first = new HashMap<>();
        Map<String, JsonNode> again = new HashMap<>();
        for (JsonNode receipt : receipts(walk)) {
            String reason = receipt.path("reason").asText();
            String id = receipt.path("messageId").asText();
            if (receipt.get("duplicate").booleanValue()) {
                again.put(id, ((ObjectNode) receipt.deepCopy()).put("duplicate", false));
            } else if (!Set.of("STORAGE", "ID_REUSED", "MALFORMED", "WRONG_VEHICLE")
                    .contains(reason)) {
                assertEquals(null, first.put(id, receipt), "two answers to " + id);
            }
        }
        walk.authentic.forEach(
                message -> assertTrue(first.containsKey(message.id().toString()), "no answer"));
        again.forEach((id, receipt) -> assertEquals(first.get(id), receipt, "another answer than before"));
        count(first.values().stream().map(one -> one.path("reason").asText()).toList());
        count(again.values().stream().map(one -> "duplicate").toList());
    }

    private static void checkThatTheCloudAgrees(Walk walk) throws Fault {
        assertEquals(List.of(), walk.store.outbox(), "something never left");
        Bytes last = walk.car.received().stream()
                .filter(one -> one.topic().equals("v2c/state/roster"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .payload();
        String expected = "\"revision\":" + walk.car.saved().kept().roster().revision() + ",";
        assertTrue(text(last).contains(expected), "the cloud has an older list of users");
    }

    /** No code leaves the car, and none is in anything that prints itself or is printed. */
    private static void checkSecrets(Walk walk, List<Transaction> transactions) {
        Set<String> codes = new HashSet<>(Set.of(Walk.WRONG));
        for (Transaction one : transactions) {
            one.saved().kept().requests().open().map(Link::proof).ifPresent(proof -> {
                if (proof instanceof Proof.Shown shown) {
                    codes.add(shown.code().reveal());
                }
            });
        }
        walk.plans.stream().map(Plan::code).filter(code -> !code.isEmpty()).forEach(codes::add);
        walk.car.received().forEach(message -> assertNoCode(codes, text(message.payload())));
        if (walk.plans.size() % 8 == 1) {
            // A part of the sequences is enough: printing all of them takes as long as making them.
            transactions.forEach(one -> assertNoCode(codes, one.toString()));
        }
        RecordedLog.take().forEach(line -> assertNoCode(codes, line));
        assertNoCode(codes, walk.car.screen().toString());
    }

    private static void assertNoCode(Set<String> codes, String text) {
        String plain = text.replace("-", "").toUpperCase(Locale.ROOT);
        codes.forEach(code -> assertFalse(plain.contains(code), () -> "a code in " + text));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static void count(Walk walk) throws Fault {
        long linked = walk.car.received().stream()
                .filter(one -> one.topic().equals("v2c/event/link.redeemed"))
                .count();
        assertEquals(walk.car.saved().kept().roster().revision(), linked, "a link was not told, or told twice");
        count(List.of("sequences"));
        SEEN.merge("linked", (int) linked, Integer::sum);
        SEEN.merge("power cut", walk.car.starts() - 1, Integer::sum);
    }

    private static void count(List<String> what) {
        what.forEach(one -> SEEN.merge(one, 1, Integer::sum));
    }
}
