package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.FakeUplink;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not authentic, not for this car or not for now is refused, changes nothing, and hinders nothing after it. */
class GateTest {

    private static final Duration LIFE = Duration.ofHours(3);
    private static final String TOPIC = "codriver/v1/" + CutCar.VID + "/c2v/link.offer";

    @SuppressWarnings("NullAway.Init")
    private CutCar car;

    @SuppressWarnings("NullAway.Init")
    private CloudWriter cloud;

    @BeforeEach
    void start() throws Fault {
        RecordedLog.start();
        car = new CutCar(Platforms.open(), new MemoryStore(), 3);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unreadable")
    void refusesWhatItCannotRead(String reason, String what, UnaryOperator<byte[]> change) throws Fault {
        byte[] payload = change.apply(offer().payload().toArray());
        assertRefused(reason, delivery(TOPIC, payload, Optional.empty()));
        assertWorks();
    }

    static List<Arguments> unreadable() {
        return List.of(
                malformed("is empty", bytes -> new byte[0]),
                malformed("is no JSON", bytes -> utf8("hello")),
                malformed("is no object", bytes -> utf8("[]")),
                malformed("ends too early", bytes -> Arrays.copyOf(bytes, bytes.length - 1)),
                malformed("goes on behind its end", text(old -> old + "{}")),
                malformed("is not UTF-8", bytes -> replaced(bytes, (byte) 'A', (byte) 0xC0)),
                malformed(
                        "is UTF-16",
                        bytes -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)),
                malformed(
                        "has a name twice",
                        text(old -> old.replace("{\"linkId\"", "{\"role\":\"PRIMARY\",\"linkId\""))),
                malformed(
                        "is nine deep", text(old -> old.replace("{\"linkId\"", "{\"x\":" + nested(7) + ",\"linkId\""))),
                malformed("has a number for a text", text(old -> old.replace("\"link1\"", "1"))),
                malformed("has null for a text", text(old -> old.replace("\"link1\"", "null"))),
                malformed("has a text for an object", text(old -> old.replace("\"data\":{", "\"data\":\"x\",\"y\":{"))),
                malformed("lacks a member", text(old -> old.replace("\"displayName\"", "\"name\""))),
                malformed("has an unknown role", text(old -> old.replace("PRIMARY", "OWNER"))),
                malformed("has no UUID", text(old -> old.replace("\"id\":\"4711", "\"id\":\"471"))),
                malformed("is another CloudEvents", text(old -> old.replace("\"1.0\"", "\"0.3\""))),
                malformed("has terms without https", text(old -> old.replace("https://terms", "http://terms"))),
                malformed("is of another topic's type", text(old -> old.replace("link.offer", "link.cancel"))),
                Arguments.of(
                        "UNSUPPORTED_TYPE",
                        "is of a type to come",
                        text(old -> old.replace("link.offer", "trip.give"))),
                Arguments.of("TOO_LARGE", "is one byte too large", text(old -> padded(old, 16 * 1024 + 1))));
    }

    @Test
    void takesTheLargestAndTheDeepest() throws Fault {
        byte[] deep = text(old -> old.replace("{\"linkId\"", "{\"x\":" + nested(6) + ",\"linkId\""))
                .apply(offer().payload().toArray());
        assertEquals(
                "IN_PROGRESS",
                answer(delivery(TOPIC, deep, Optional.empty())).get("status").textValue());
        byte[] large =
                text(old -> padded(old, 16 * 1024)).apply(offer().payload().toArray());
        assertEquals(
                "IN_PROGRESS",
                answer(delivery(TOPIC, large, Optional.empty())).get("status").textValue());
    }

    @Test
    void refusesWhatIsForAnotherVehicle() throws Fault {
        byte[] offer = offer().payload().toArray();
        assertRefused("WRONG_VEHICLE", delivery("codriver/v1/other/c2v/link.offer", offer, Optional.empty()));
        byte[] subject =
                text(old -> old.replace("vid:" + CutCar.VID, "vid:other")).apply(offer);
        assertRefused("WRONG_VEHICLE", delivery(TOPIC, subject, Optional.empty()));
        assertEquals(2, alerts("WRONG_VEHICLE"));
        assertWorks();
    }

    @Test
    void refusesWhatTheBrokerKept() throws Fault {
        CloudMessage offer = offer();
        car.deliver(CutCar.VID, offer, true);
        assertEquals("RETAINED", lastReceipt().get("reason").textValue());
        assertEquals(1, alerts("RETAINED"));
        // It was not looked at: the same message, sent as it should be, is taken.
        car.deliver(offer);
        assertEquals("IN_PROGRESS", lastReceipt().get("status").textValue());
    }

    @Test
    void refusesAMessageWhoseCorrelationIsNotItsId() throws Fault {
        Bytes other = Bytes.of(new byte[16]);
        Delivery delivery = delivery(TOPIC, offer().payload().toArray(), Optional.of(other));
        assertRefused("MALFORMED", delivery);
        assertWorks();
    }

    @Test
    void refusesAnotherEpoch() throws Fault {
        CloudMessage old =
                CloudWriter.changed(offer(), car.saved().kept().epoch().id(), "A".repeat(22));
        assertRefused("WRONG_EPOCH", delivery(TOPIC, old.payload().toArray(), Optional.empty()));
        assertWorks();
    }

    @Test
    void refusesWhatExpiresNowByTheWallClock() throws Fault {
        CloudMessage late = cloud.offer(plan(), car.wall(), Duration.ofMinutes(1));
        car.pass(Duration.ofMinutes(1));
        assertRefused("EXPIRED", delivery(TOPIC, late.payload().toArray(), Optional.empty()));
        assertWorks();
    }

    @Test
    void refusesWhatExpiresNowByTheMessageExpiry() throws Fault {
        Delivery none = new Delivery(
                TOPIC,
                offer().payload(),
                false,
                Optional.of(Duration.ZERO),
                Optional.empty(),
                new Delivery.Handle(0, 0, 1));
        assertRefused("EXPIRED", none);
        assertWorks();
    }

    @Test
    void aWallClockThatWasSetBackDoesNotLengthenAMessagesLife() throws Fault {
        CloudMessage offer = offer();
        car.moveWallClock(Duration.ofDays(-1));
        car.deliver(offer);
        car.pass(LIFE);
        assertFalse(car.screen().link().isPresent());
    }

    @Test
    void refusesAMessageThatIsToLiveTooLong() throws Fault {
        CloudMessage longest = cloud.offer(plan(), car.wall(), LIFE.plusNanos(1_000_000));
        assertRefused("TTL_TOO_LONG", delivery(TOPIC, longest.payload().toArray(), Optional.empty()));
        CloudMessage commit = cloud.commit("link1", "AAAAAA", "v1", car.wall(), Duration.ofMinutes(11));
        car.deliver(commit);
        assertEquals("TTL_TOO_LONG", lastReceipt().get("reason").textValue());
        assertWorks();
    }

    @Test
    void refusesAnIdThatWasUsedForSomethingElse() throws Fault {
        CloudMessage first = offer();
        car.deliver(first);
        Kept before = car.saved().kept();
        car.deliver(CloudWriter.changed(first, "account1", "account2"));
        assertEquals("ID_REUSED", lastReceipt().get("reason").textValue());
        assertEquals(1, alerts("ID_REUSED"));
        assertEquals(before, car.saved().kept());
        car.deliver(first);
        assertTrue(lastReceipt().get("duplicate").booleanValue());
    }

    @Test
    void givesTheStoredAnswerAlsoWhenTheMessageHasExpiredSince() throws Fault {
        CloudMessage offer = offer();
        car.deliver(offer);
        car.pass(LIFE.multipliedBy(2));
        car.deliver(offer);
        assertEquals("IN_PROGRESS", lastReceipt().get("status").textValue());
        assertTrue(lastReceipt().get("duplicate").booleanValue());
    }

    @Test
    void saysNothingOfAMessageInTheLogThatSomebodyCouldHaveHiddenThere() throws Fault {
        byte[] secret = text(old -> old.replace("\"link1\"", "\"TQ4M-9XWR\\n\""))
                .apply(offer().payload().toArray());
        assertRefused("MALFORMED", delivery(TOPIC, secret, Optional.empty()));
        List<String> lines = RecordedLog.take();
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).contains("TQ4M"), lines.get(0));
    }

    private CloudMessage offer() {
        return cloud.offer(plan(), car.wall(), LIFE);
    }

    private static Plan plan() {
        return new Plan("link1", "account1", "PRIMARY", Plan.Kind.CAR_CODE, "", "v1");
    }

    private static Delivery delivery(String topic, byte[] payload, Optional<Bytes> correlation) {
        return new Delivery(
                topic, Bytes.of(payload), false, Optional.empty(), correlation, new Delivery.Handle(0, 0, 1));
    }

    private void assertRefused(String reason, Delivery delivery) throws Fault {
        Kept before = car.saved().kept();
        JsonNode receipt = answer(delivery);
        assertEquals("REJECTED", receipt.get("status").textValue());
        assertEquals(reason, receipt.path("reason").textValue());
        assertEquals(before, car.saved().kept());
    }

    private JsonNode answer(Delivery delivery) throws Fault {
        FakeUplink uplink = car.uplink();
        Delivery.Handle handle = uplink.deliver(
                delivery.topic(), delivery.payload(), false, delivery.expiresIn(), delivery.correlation());
        car.settle();
        assertTrue(uplink.isAcknowledged(handle), "the broker would send it again for ever");
        return lastReceipt();
    }

    private void assertWorks() throws Fault {
        car.deliver(offer());
        assertEquals("IN_PROGRESS", lastReceipt().get("status").textValue());
        for (Outgoing message : car.received()) {
            ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        }
    }

    private JsonNode lastReceipt() {
        return Journal.data(car.received().stream()
                .filter(one -> one.topic().equals("v2c/receipt"))
                .reduce((first, second) -> second)
                .orElseThrow());
    }

    private long alerts(String what) {
        return car.received().stream()
                .filter(one -> one.topic().equals("v2c/event/security.alert"))
                .filter(one -> Journal.data(one).path("what").asText().equals(what))
                .count();
    }

    private static Arguments malformed(String what, UnaryOperator<byte[]> change) {
        return Arguments.of("MALFORMED", what, change);
    }

    private static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
        return bytes -> utf8(change.apply(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String padded(String text, int bytes) {
        int missing = bytes - utf8(text).length;
        return text.replace("{\"linkId\"", "{" + " ".repeat(missing) + "\"linkId\"");
    }

    private static byte[] replaced(byte[] bytes, byte one, byte other) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = changed[i] == one ? other : changed[i];
        }
        return changed;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
