package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a car says to messages that it does not carry out, or not again. */
interface RefusalContract extends OnStage {

    String LINK = "0d9c1f7e-6a35-4c1f-9d0e-3b7d0f0f5a11";

    @Test
    default void answersADuplicateWithTheStoredReceipt() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        Command offer = cloud.offer(car.vid(), LINK, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        cloud.send(car.vid(), offer);
        assertSecondIsDuplicate(stage().heard().awaitReceipts(offer.id().toString(), 2));
        Command commit = cloud.commit(car.vid(), LINK, car.readCode(LINK));
        cloud.send(car.vid(), commit);
        cloud.send(car.vid(), commit);
        assertSecondIsDuplicate(stage().heard().awaitReceipts(commit.id().toString(), 2));
        cloud.send(car.vid(), offer);
        stage().heard().awaitReceipts(offer.id().toString(), 3);
        assertEquals(1, car.users().size());
        assertEquals(
                1, stage().heard().on(car.vid(), "v2c/event/roster.changed").size());
    }

    @Test
    default void refusesAnIdThatWasUsedForOtherBytes() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        Command offer = cloud.offer(car.vid(), LINK, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        stage().heard().awaitReceipt(offer.id().toString());
        Command other = changed(offer, message -> data(message).put("role", "SECONDARY"));
        cloud.send(car.vid(), other);
        List<JsonNode> receipts = stage().heard().awaitReceipts(offer.id().toString(), 2);
        assertEquals("ID_REUSED", receipts.get(1).path("reason").asText());
        stage().heard()
                .awaitOn(
                        car.vid(),
                        "v2c/event/security.alert",
                        alert -> alert.at("/data/what").asText().equals("ID_REUSED"));
    }

    @Test
    default void saysWhatIsMissingWhenMessagesComeInTheWrongOrder() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        assertReason("NO_SUCH_LINK", car, cloud.commit(car.vid(), LINK, "BCDF-GHJK"));
        assertReason("NO_SUCH_LINK", car, cloud.cancel(car.vid(), LINK));
        Command offer = cloud.offer(car.vid(), LINK, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        assertReason("NOT_SHOWN", car, cloud.commit(car.vid(), LINK, "BCDF-GHJK"));
        assertEquals(
                "IN_PROGRESS",
                stage().heard()
                        .awaitReceipt(offer.id().toString())
                        .path("status")
                        .asText());
    }

    @Test
    default void refusesWhatIsNotForThisCarOrNotForNow() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        Command offer = cloud.offer(car.vid(), LINK, "first", "PRIMARY");
        assertReason("WRONG_VEHICLE", car, renamed(offer, message -> message.put("subject", "vid:another-car")));
        assertReason("WRONG_EPOCH", car, renamed(offer, message -> message.put("epoch", "A".repeat(22))));
        assertReason(
                "EXPIRED", car, renamed(offer, message -> times(message, Duration.ofMinutes(-10), PlainCloud.LIFE)));
        assertReason(
                "TTL_TOO_LONG", car, renamed(offer, message -> times(message, Duration.ZERO, Duration.ofHours(4))));
        assertNothingHappened(car);
    }

    @Test
    default void refusesWhatCannotBeRead() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        String good = cloud.offer(car.vid(), LINK, "first", "PRIMARY").text();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(good.replace("\"role\"", "\"padding\":\"" + "x".repeat(17 * 1024) + "\",\"role\""), "TOO_LARGE");
        bad.put(good.replace("\"role\"", "\"deep\":" + "[".repeat(9) + "]".repeat(9) + ",\"role\""), "MALFORMED");
        bad.put(good.replace("\"role\"", "\"role\":\"PRIMARY\",\"role\""), "MALFORMED");
        bad.put(good.replace("\"" + LINK + "\"", "17"), "MALFORMED");
        bad.put(good.replace("\"specversion\":\"1.0\"", "\"specversion\":1.0"), "MALFORMED");
        bad.put(good.substring(0, good.length() - 1), "MALFORMED");
        bad.put("[]", "MALFORMED");
        bad.put("not JSON", "MALFORMED");
        bad.put("", "MALFORMED");
        bad.forEach((text, reason) -> {
            UUID id = UUID.randomUUID();
            String own = text.replaceAll("(\"id\":\")[^\"]*", "$1" + id);
            refuse(reason, car, new Command(id, "link.offer", own));
        });
        UUID id = UUID.randomUUID();
        String unknown = good.replaceAll("(\"id\":\")[^\"]*", "$1" + id).replace("link.offer", "link.borrow");
        refuse("UNSUPPORTED_TYPE", car, new Command(id, "link.borrow", unknown));
        assertNothingHappened(car);
    }

    @Test
    default void dropsARetainedCommandAndReportsIt() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        Command offer = cloud.offer(car.vid(), LINK, "first", "PRIMARY");
        cloud.sendUnchecked(car.vid(), offer, true);
        assertEquals(
                "RETAINED",
                stage().heard()
                        .awaitReceipt(offer.id().toString())
                        .path("reason")
                        .asText());
        stage().heard()
                .awaitOn(
                        car.vid(),
                        "v2c/event/security.alert",
                        alert -> alert.at("/data/what").asText().equals("RETAINED"));
        cloud.clearRetained(car.vid(), "link.offer");
        assertNothingHappened(car);
    }

    /** Sends what is readable and gets one refusal. */
    private void assertReason(String reason, TestCar car, Command command) {
        assertTrue(ContractSchemas.validate("c2v/" + command.type(), command.bytes())
                .isEmpty());
        refuse(reason, car, command);
    }

    private void refuse(String reason, TestCar car, Command command) {
        stage().plainCloud().sendUnchecked(car.vid(), command, false);
        JsonNode receipt = stage().heard().awaitReceipt(command.id().toString());
        assertEquals(reason, receipt.path("reason").asText(), command.text());
        assertEquals("REJECTED", receipt.path("status").asText());
    }

    /** Afterwards the car is as it was, and takes a good message. */
    private void assertNothingHappened(TestCar car) {
        assertTrue(car.users().isEmpty());
        assertTrue(car.headUnit().screen().orElseThrow().link().isEmpty());
        String other = UUID.randomUUID().toString();
        Command offer = stage().plainCloud().offer(car.vid(), other, "first", "PRIMARY");
        stage().plainCloud().send(car.vid(), offer);
        JsonNode receipt = stage().heard().awaitReceipt(offer.id().toString());
        assertEquals("IN_PROGRESS", receipt.path("status").asText());
    }

    private static void assertSecondIsDuplicate(List<JsonNode> receipts) {
        assertFalse(receipts.get(0).path("duplicate").asBoolean());
        assertTrue(receipts.get(1).path("duplicate").asBoolean());
        assertEquals(receipts.get(0).path("status"), receipts.get(1).path("status"));
    }

    private static Command changed(Command command, Consumer<ObjectNode> change) {
        ObjectNode message = (ObjectNode) Heard.tree(command.bytes());
        change.accept(message);
        return new Command(command.id(), command.type(), message.toString());
    }

    /** The same with an id of its own, and something else. */
    private static Command renamed(Command command, Consumer<ObjectNode> change) {
        UUID id = UUID.randomUUID();
        Command other = changed(command, message -> change.accept(message.put("id", id.toString())));
        return new Command(id, other.type(), other.text());
    }

    private static void times(ObjectNode message, Duration ago, Duration life) {
        Instant time = Instant.now().plus(ago).truncatedTo(ChronoUnit.MILLIS);
        message.put("time", time.toString()).put("expirytime", time.plus(life).toString());
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.get("data");
    }
}
