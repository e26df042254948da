package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the whole agent answers, message by message; {@link Car} holds each against the schemas. */
class AgentContractTest {

    private static final String OFFER = "c2v/link.offer/car-makes-the-code.json";
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void linksWithACodeOfTheCar() throws Fault {
        Car car = new Car(Platforms.open());
        assertEquals("IN_PROGRESS", offer(car, "1", "PRIMARY").get("status").textValue());
        open(car);
        int before = topics(car).size();
        JsonNode receipt = commit(car, code(car));
        assertEquals("SUCCEEDED", receipt.get("status").textValue());
        assertEquals(1, receipt.get("revision").longValue());
        assertEquals(
                List.of(
                        "v2c/receipt",
                        "v2c/event/link.redeemed",
                        "v2c/event/consent.recorded",
                        "v2c/event/roster.changed",
                        "v2c/event/command.result",
                        "v2c/state/roster"),
                topics(car).stream()
                        .skip(before)
                        .filter(topic -> !topic.startsWith("v2c/user/"))
                        .toList());
    }

    @Test
    void linksWithACodeThatIsTypedInTheCar() throws Fault {
        Car car = linked();
        ObjectNode offer = car.message("c2v/link.offer/code-typed-in-the-car.json", HOUR);
        car.send("link.offer", offer);
        open(car);
        Screen.LinkMessage shown = shown(car);
        car.touch(new Action.AcceptTerms(shown.linkId(), "en"));
        car.touch(new Action.TypeCode(shown.linkId(), SecurityCode.of("krwq-tbxn")));
        assertEquals(2, car.screen().users().size());
    }

    @Test
    void linksWithACodeOfTheCloud() throws Fault {
        Car car = linked();
        car.send("link.offer", car.message("c2v/link.offer/cloud-makes-the-code.json", HOUR));
        open(car);
        assertEquals("SUCCEEDED", commit(car, "tq4m9xwr").get("status").textValue());
    }

    @Test
    void givesTheStoredAnswerAgain() throws Fault {
        Car car = new Car(Platforms.open());
        ObjectNode message = car.message(OFFER, HOUR);
        assertFalse(car.send("link.offer", message).get("duplicate").booleanValue());
        assertTrue(car.send("link.offer", message).get("duplicate").booleanValue());
    }

    @Test
    void countsWrongCodesAndLocks() throws Fault {
        Car car = new Car(Platforms.open());
        offer(car, "1", "PRIMARY");
        assertReason("NOT_SHOWN", commit(car, "BCDFGHJK"));
        open(car);
        for (int left = 4; left > 0; left--) {
            JsonNode wrong = commit(car, "AAAAAA");
            assertReason("CODE_MISMATCH", wrong);
            assertEquals(left, wrong.at("/details/triesLeft").intValue());
            assertReason("RATE_LIMITED", commit(car, "AAAAAA"));
            car.pass(Duration.ofSeconds(45));
        }
        assertReason("CODE_LOCKED", commit(car, "AAAAAA"));
        assertReason("CODE_LOCKED", commit(car, "AAAAAA"));
        assertTrue(topics(car).contains("v2c/event/link.locked"));
    }

    @Test
    void takesCodesOnlyWithTheTermsAndWhileTheCarStands() throws Fault {
        Car car = new Car(Platforms.open());
        offer(car, "1", "PRIMARY");
        open(car);
        String code = code(car);
        ObjectNode commit = commitMessage(car, code);
        ((ObjectNode) commit.at("/data/terms")).put("version", "2019-07");
        assertReason("TERMS_NOT_ACCEPTED", car.send("link.commit", commit));
        car.move(true);
        assertReason("VEHICLE_MOVING", commit(car, code));
        car.move(false);
        assertEquals("SUCCEEDED", commit(car, code).get("status").textValue());
    }

    @Test
    void tellsHowEachRequestEnded() throws Fault {
        Car car = new Car(Platforms.open());
        offer(car, "1", "PRIMARY");
        offer(car, "1", "PRIMARY");
        assertEquals("REPLACED", lastResult(car));
        car.touch(new Action.DeclineLink(shown(car).linkId()));
        assertEquals("DECLINED_IN_CAR", lastResult(car));
        offer(car, "1", "PRIMARY");
        car.send("link.cancel", car.message("c2v/link.cancel/taken-back.json", HOUR));
        assertEquals("CANCELLED", lastResult(car));
        assertReason("RATE_LIMITED", offer(car, "1", "PRIMARY"));
        car.pass(HOUR);
        offer(car, "1", "PRIMARY");
        car.pass(HOUR.multipliedBy(3));
        assertEquals("NO_ANSWER_IN_CAR", lastResult(car));
        offer(car, "1", "PRIMARY");
        open(car);
        car.pass(Duration.ofMinutes(10));
        assertEquals("CODE_EXPIRED", lastResult(car));
        assertReason("CODE_EXPIRED", commit(car, "BCDFGHJK"));
        ObjectNode cancel = car.message("c2v/link.cancel/taken-back.json", HOUR);
        assertReason("NO_SUCH_LINK", car.send("link.cancel", cancel));
    }

    @Test
    void refusesWhatTheListOfUsersDoesNotAllow() throws Fault {
        assertReason("PRIMARY_REQUIRED", offer(new Car(Platforms.open()), "1", "SECONDARY"));
        assertReason("ROLE_NOT_ALLOWED", offer(new Car(Platforms.namedByThePartner()), "1", "PRIMARY"));
        assertReason("PLATFORM_SINGLE_USER", offer(linked(Platforms.singleUser()), "2", "SECONDARY"));
        assertReason("PRIMARY_EXISTS", offer(linked(Platforms.firstComeFirstServed()), "2", "PRIMARY"));
        Car car = linked();
        assertReason("ALREADY_LINKED", offer(car, "1", "PRIMARY"));
        link(car, "2", "SECONDARY");
        link(car, "3", "SECONDARY");
        assertReason("USER_LIMIT_REACHED", offer(car, "4", "SECONDARY"));
        link(car, "4", "PRIMARY");
        assertEquals(1, car.screen().users().size());
        ObjectNode entry = new Car(Platforms.singleUser()).message("c2v/link.offer/code-typed-in-the-car.json", HOUR);
        Car single = new Car(Platforms.singleUser());
        entry.put("epoch", single.message(OFFER, HOUR).get("epoch").textValue());
        assertReason("CEREMONY_NOT_OFFERED", single.send("link.offer", entry));
    }

    @Test
    void refusesWhatIsNotForThisCarAndForNow() throws Fault {
        Car car = new Car(Platforms.open());
        ObjectNode message = car.message(OFFER, HOUR);
        assertReason("WRONG_VEHICLE", car.send("link.offer", message.deepCopy().put("subject", "vid:other")));
        assertReason("RETAINED", car.deliver("link.offer", Bytes.utf8(message.toString()), true));
        assertReason("TTL_TOO_LONG", car.send("link.offer", car.message(OFFER, Duration.ofHours(4))));
        assertReason(
                "WRONG_EPOCH", car.send("link.offer", car.message(OFFER, HOUR).put("epoch", "A".repeat(22))));
        ObjectNode late = car.message(OFFER, Duration.ofMinutes(1));
        car.pass(Duration.ofMinutes(1));
        assertReason("EXPIRED", car.send("link.offer", late));
        ObjectNode first = car.message(OFFER, HOUR);
        car.send("link.offer", first);
        assertReason("ID_REUSED", car.send("link.offer", first.put("source", "urn:codriver:cloud:other")));
        assertTrue(topics(car).contains("v2c/event/security.alert"));
    }

    @Test
    void refusesWhatCannotBeRead() throws Fault {
        Car car = new Car(Platforms.open());
        assertReason("TOO_LARGE", car.deliver("link.offer", Bytes.utf8(" ".repeat(16 * 1024 + 1)), false));
        assertReason("MALFORMED", car.deliver("link.offer", Bytes.utf8("{\"id\":1,\"id\":2}"), false));
        assertReason("MALFORMED", car.deliver("link.offer", Bytes.utf8("[".repeat(9)), false));
        assertReason("MALFORMED", car.deliver("link.cancel", Bytes.utf8(offerText(car)), false));
        ObjectNode unknown = car.message(OFFER, HOUR).put("type", "codriver.trip.delete.v1");
        assertReason("UNSUPPORTED_TYPE", car.send("trip.delete", unknown));
        String halfACharacter = offerText(car).replace("A••• B.", "A\\ud800");
        assertReason("MALFORMED", car.deliver("link.offer", Bytes.utf8(halfACharacter), false));
        assertTrue(car.screen().link().isEmpty());
    }

    @Test
    void saysThatItCannotSave() throws Fault {
        Car car = new Car(Platforms.open());
        car.store().failNextCommit();
        ObjectNode message = car.message(OFFER, HOUR);
        assertReason("STORAGE", car.send("link.offer", message));
        assertEquals(
                "IN_PROGRESS", car.send("link.offer", message).get("status").textValue());
    }

    @Test
    void answersOnceWhatWasSavedAlthoughTheStoreFailed() throws Fault {
        Car car = new Car(Platforms.open());
        ObjectNode message = car.message(OFFER, HOUR);
        car.store().failNextCommitAfterItHappened();
        car.uplink()
                .deliver(
                        "codriver/v1/" + Car.VID + "/c2v/link.offer", Bytes.utf8(message.toString()), Optional.empty());
        car.work();
        car.pass(Duration.ofSeconds(1));
        assertEquals(List.of("v2c/receipt"), lastTopics(car, topics(car).size() - 3));
        assertTrue(car.screen().link().isPresent());
        assertTrue(car.send("link.offer", message).get("duplicate").booleanValue());
    }

    @Test
    void tellsHowItIsAndSaysFarewell() throws Fault {
        Car car = new Car(Platforms.open());
        assertEquals(List.of("v2c/state/vehicle", "v2c/state/roster", "v2c/state/presence"), topics(car));
        car.uplink().takeOver();
        car.work();
        car.uplink().connect(true, 16);
        car.work();
        assertTrue(topics(car).contains("v2c/event/security.alert"));
        car.stop();
        assertEquals(List.of("v2c/state/presence"), lastTopics(car, 1));
    }

    private static Car linked() throws Fault {
        return linked(Platforms.open());
    }

    private static Car linked(Profile profile) throws Fault {
        Car car = new Car(profile);
        link(car, "1", "PRIMARY");
        return car;
    }

    private static void link(Car car, String account, String role) {
        offer(car, account, role);
        open(car);
        assertEquals("SUCCEEDED", commit(car, code(car)).get("status").textValue());
    }

    private static JsonNode offer(Car car, String account, String role) {
        ObjectNode message = car.message(OFFER, Duration.ofHours(3));
        ((ObjectNode) message.at("/data/user")).put("sub", account);
        ((ObjectNode) message.get("data")).put("role", role);
        return car.send("link.offer", message);
    }

    private static String offerText(Car car) {
        return car.message(OFFER, HOUR).toString();
    }

    private static JsonNode commit(Car car, String code) {
        return car.send("link.commit", commitMessage(car, code));
    }

    private static ObjectNode commitMessage(Car car, String code) {
        ObjectNode message = car.message("c2v/link.commit/code-read-off-the-screen.json", Duration.ofMinutes(10));
        ObjectNode data = (ObjectNode) message.get("data");
        car.screen().link().ifPresent(link -> data.put("linkId", link.linkId().value()));
        data.put("code", code);
        return message;
    }

    private static void open(Car car) {
        car.touch(new Action.OpenLink(shown(car).linkId()));
    }

    private static Screen.LinkMessage shown(Car car) {
        return car.screen().link().orElseThrow();
    }

    private static String code(Car car) {
        return shown(car).code().orElseThrow().forDisplay();
    }

    private static void assertReason(String reason, JsonNode receipt) {
        assertEquals(reason, receipt.path("reason").textValue());
    }

    private static String lastResult(Car car) {
        return car.received().stream()
                .filter(one -> one.topic().equals("v2c/event/command.result"))
                .reduce((first, second) -> second)
                .map(one -> Car.tree(one).at("/data/reason").textValue())
                .orElseThrow();
    }

    private static List<String> topics(Car car) {
        return car.received().stream().map(Outgoing::topic).toList();
    }

    private static List<String> lastTopics(Car car, int number) {
        List<String> all = topics(car);
        return all.subList(all.size() - number, all.size());
    }
}
