package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that the cloud heard on a walk, held against what it must and must not hear. */
final class CloudEar {

    /** Answers that are not remembered: the next one to the same message may be another. */
    private static final Set<String> PASSING = Set.of("STORAGE", "MALFORMED", "WRONG_VEHICLE");

    private final Walk walk;
    private final List<Heard> heard;

    CloudEar(Walk walk) {
        this.walk = walk;
        this.heard = walk.car.received().stream().map(Heard::new).toList();
    }

    /** The messages that have their answer. */
    static Set<String> answered(Walk walk) {
        Set<String> ids = new HashSet<>();
        new CloudEar(walk)
                .heard.stream()
                        .filter(Heard::isReceipt)
                        .filter(one -> !one.get("reason").equals("STORAGE"))
                        .forEach(one -> ids.add(one.get("messageId")));
        return ids;
    }

    /** One receipt for each message in each epoch; every other is the same again, and says so. Gives all reasons. */
    List<String> checkAnswers() {
        Map<String, String> first = new HashMap<>();
        Map<String, String> again = new HashMap<>();
        Map<String, String> reused = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        for (Heard receipt : heard) {
            if (!receipt.isReceipt()) {
                continue;
            }
            String name = receipt.get("messageId") + " " + receipt.get("epoch");
            if (receipt.get("duplicate").equals("true")) {
                again.put(name, receipt.data().replace("\"duplicate\":true", "\"duplicate\":false"));
                reasons.add("duplicate");
            } else if (receipt.get("reason").equals("ID_REUSED")) {
                reused.putIfAbsent(name, receipt.data());
                reasons.add("ID_REUSED");
            } else if (!PASSING.contains(receipt.get("reason"))) {
                assertEquals(null, first.put(name, receipt.data()), () -> "two answers to " + name);
                reasons.add(receipt.get("reason"));
            }
        }
        // Of an invitation it is the answer; of anything else it is what somebody gets who uses the id of another.
        reused.forEach(first::putIfAbsent);
        Set<String> answered = new HashSet<>();
        first.keySet().forEach(name -> answered.add(name.substring(0, name.indexOf(' '))));
        walk.authentic.forEach(message ->
                assertTrue(answered.contains(message.id().toString()), () -> "no answer to " + message.type()));
        again.forEach((name, data) -> assertEquals(first.get(name), data, "another answer than before"));
        return reasons;
    }

    /** The list that the broker keeps is the car's, every change of this epoch was told once, and nothing waits. */
    void checkAgreement() throws Fault {
        assertEquals(List.of(), walk.store.outbox(), "something never left");
        Kept kept = walk.car.saved().kept();
        Roster roster = kept.roster();
        String users = "\"revision\":" + roster.revision() + ",\"epoch\":\""
                + kept.epoch().id() + "\",\"count\":" + roster.size();
        String last = new Heard(walk.car.findNewest("v2c/state/roster").orElseThrow()).text();
        assertTrue(last.contains(users), "the cloud has an older list of users");
        roster.users()
                .forEach(user -> assertTrue(
                        last.contains("{\"uid\":\"" + user.uid() + "\",\"role\":\"" + user.role() + "\",\"state\":\""
                                + user.state() + "\""),
                        "the cloud does not know a user as it is"));
        List<String> told = heard.stream()
                .filter(one -> one.isEvent("roster.changed"))
                .filter(one -> one.text().contains(kept.epoch().id()))
                .map(one -> one.get("revision"))
                .toList();
        List<String> all = new ArrayList<>();
        // A reset itself makes the first list of its epoch: that nobody is on it, the event of the reset says.
        boolean neverReset =
                walk.store.transactions().get(0).saved().kept().epoch().equals(kept.epoch());
        for (long i = neverReset ? 1 : 2; i <= roster.revision(); i++) {
            all.add("" + i);
        }
        assertEquals(all, told, "a change was not told, or told twice");
        assertEquals(Optional.empty(), kept.sale().report(), "the cloud noted a reset, and is told again");
    }

    /** No code leaves the car, and none is in anything that prints itself or is printed. */
    void checkSecrets(List<Transaction> transactions) {
        Set<String> codes = new HashSet<>(Set.of(LinkSteps.WRONG));
        for (Transaction one : transactions) {
            one.saved().kept().requests().open().map(Link::proof).ifPresent(proof -> {
                if (proof instanceof Proof.Shown shown) {
                    codes.add(shown.code().reveal());
                }
            });
        }
        walk.ledger.plans().stream()
                .map(Plan::code)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        heard.forEach(message -> assertNoCode(codes, message.text()));
        transactions.forEach(one -> assertNoCode(codes, one.toString()));
        RecordedLog.take().forEach(line -> assertNoCode(codes, line));
        assertNoCode(codes, walk.car.screen().toString());
    }

    /** How often each kind of event came. */
    List<String> kinds() {
        return heard.stream()
                .map(one -> one.topic().replaceAll("user/[^/]*", "user"))
                .toList();
    }

    private static void assertNoCode(Set<String> codes, String text) {
        String plain = text.replace("-", "").toUpperCase(Locale.ROOT);
        codes.forEach(code -> assertFalse(plain.contains(code), () -> "a code in " + text));
    }
}
