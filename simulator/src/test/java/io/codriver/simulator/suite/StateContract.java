package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.simulator.suite.PlainCloud.Command;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the broker keeps of a car for whoever comes later. */
interface StateContract extends OnStage {

    @Test
    default void keepsPresenceVehicleAndRosterForACloudThatComesLater() {
        TestCar car = stage().car("mini-os9");
        stage().plainCloud();
        assertEquals("ready", presence(car, "ready").path("state").asText());
        JsonNode vehicle = stage().heard().awaitOn(car.vid(), "v2c/state/vehicle", any -> true);
        assertEquals("mini-os9", vehicle.path("profile").asText());
        assertEquals(7, vehicle.path("userLimit").asInt());
        assertEquals(
                List.of("DISPLAY_VEHICLE_CODE", "ENTRY"),
                StreamSupport.stream(vehicle.path("ceremonies").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        JsonNode roster = stage().heard().awaitOn(car.vid(), "v2c/state/roster", any -> true);
        assertEquals(0, roster.path("count").asInt());
        assertEquals(vehicle.path("epoch"), roster.path("epoch"));
    }

    @Test
    default void listsALinkedUserUnderTheUidOfTheReceiptAndWithoutAName() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        String linkId = "7b0d4a9e-1f7a-4d53-8f6e-64f7c1a0b5d2";
        cloud.send(car.vid(), cloud.offer(car.vid(), linkId, "first", "PRIMARY"));
        Command commit = cloud.commit(car.vid(), linkId, car.readCode(linkId));
        cloud.send(car.vid(), commit);
        JsonNode receipt = stage().heard().awaitReceipt(commit.id().toString());
        JsonNode roster = stage().heard()
                .awaitOn(car.vid(), "v2c/state/roster", one -> one.path("count").asInt() == 1);
        assertEquals(receipt.at("/details/uid"), roster.at("/users/0/uid"));
        assertEquals(receipt.path("revision"), roster.path("revision"));
    }

    @Test
    default void saysDisconnectedAtAnOrderlyEnd() {
        TestCar car = stage().car("mini-os9");
        car.stop();
        stage().plainCloud();
        presence(car, "disconnected");
        assertEquals(1, stage().heard().on(car.vid(), "v2c/state/presence").size());
    }

    @Test
    default void saysLostWhenTheConnectionDies() {
        Network network = stage().network();
        TestCar car = stage().carBehind(network);
        stage().plainCloud();
        JsonNode ready = presence(car, "ready");
        network.set(Reception.BROKER_DOWN);
        assertEquals(ready.path("bdSeq"), presence(car, "lost").path("bdSeq"));
    }

    private JsonNode presence(TestCar car, String state) {
        return stage().heard()
                .awaitOn(
                        car.vid(),
                        "v2c/state/presence",
                        one -> one.path("state").asText().equals(state));
    }
}
