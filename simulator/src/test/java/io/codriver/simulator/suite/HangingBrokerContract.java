package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.Screen;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens when the broker hangs; for brokers that are processes of their own. */
interface HangingBrokerContract extends OnStage {

    @Test
    default void comesBackFromABrokerThatHangs() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        String linkId = UUID.randomUUID().toString();
        Command offer = cloud.offer(car.vid(), linkId, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        stage().heard().awaitOnlyReceipt(offer);
        stage().broker().freeze();
        car.await(screen -> !screen.online());
        String code = car.readCode(linkId);
        stage().broker().thaw();
        Command commit = cloud.commit(car.vid(), linkId, code);
        cloud.send(car.vid(), commit);
        assertEquals(
                "SUCCEEDED",
                stage().heard().awaitOnlyReceipt(commit).path("status").asText());
        stage().heard().awaitResult(offer.id().toString());
    }

    @Test
    default void comesBackAfterABrokerThatHungWasKilled() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        cloud.epoch(car.vid());
        stage().broker().freeze();
        car.await(screen -> !screen.online());
        stage().broker().thaw();
        stage().broker().kill();
        stage().broker().start();
        car.await(Screen::online);
        Command offer = cloud.offer(car.vid(), UUID.randomUUID().toString(), "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        stage().heard().awaitOnlyReceipt(offer);
    }
}
