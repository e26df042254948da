package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.simulator.suite.PlainCloud.Command;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens when the network or the broker fails: the car comes back by itself, and every receipt arrives. */
interface OutageContract extends OnStage {

    @Test
    default void deliversLaterWhatWasSentWhileTheCarWasAway() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        String linkId = UUID.randomUUID().toString();
        cloud.epoch(car.vid());
        car.stop();
        List<Command> commands = List.of(
                cloud.offer(car.vid(), linkId, "first", "PRIMARY"),
                cloud.commit(car.vid(), linkId, "BCDF-GHJK"),
                cloud.cancel(car.vid(), linkId));
        commands.forEach(command -> cloud.send(car.vid(), command));
        car.start().awaitOnline();
        assertEquals(List.of("IN_PROGRESS", "REJECTED", "SUCCEEDED"), statuses(commands));
        assertEquals(
                commands.stream().map(command -> command.id().toString()).toList(),
                stage().heard().on(car.vid(), "v2c/receipt").stream()
                        .map(receipt -> receipt.at("/data/messageId").asText())
                        .distinct()
                        .toList());
    }

    @Test
    default void sendsInOrderWhatHappenedWhileItWasOffline() {
        Network network = stage().network();
        TestCar car = stage().carBehind(network);
        PlainCloud cloud = stage().plainCloud();
        String linkId = UUID.randomUUID().toString();
        Command offer = cloud.offer(car.vid(), linkId, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        stage().heard().awaitOnlyReceipt(offer);
        network.set(Reception.BROKER_DOWN);
        car.await(screen -> !screen.online());
        car.open(linkId);
        car.touch(new Action.DeclineLink(new LinkId(linkId)));
        car.await(screen -> screen.link().isEmpty());
        network.set(Reception.ONLINE);
        assertEquals(
                "DECLINED_IN_CAR",
                stage().heard()
                        .awaitResult(offer.id().toString())
                        .path("reason")
                        .asText());
        assertEquals(
                List.of("v2c/receipt", "v2c/event/link.shown", "v2c/event/link.declined", "v2c/event/command.result"),
                stage().heard().said(car.vid()).stream().distinct().toList());
    }

    @Test
    default void comesBackFromAHalfOpenConnection() {
        Network network = stage().network();
        TestCar car = stage().carBehind(network);
        PlainCloud cloud = stage().plainCloud();
        cloud.epoch(car.vid());
        network.set(Reception.NONE);
        Command offer = cloud.offer(car.vid(), UUID.randomUUID().toString(), "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        car.await(screen -> !screen.online());
        network.set(Reception.ONLINE);
        car.awaitOnline();
        stage().heard().awaitOnlyReceipt(offer);
        assertTrue(network.connections() > 1);
    }

    @Test
    default void comesBackAfterARestartOfTheBroker() {
        TestCar car = stage().car("mini-os9");
        PlainCloud cloud = stage().plainCloud();
        String linkId = UUID.randomUUID().toString();
        Command offer = cloud.offer(car.vid(), linkId, "first", "PRIMARY");
        cloud.send(car.vid(), offer);
        String code = car.readCode(linkId);
        stage().broker().stop();
        car.await(screen -> !screen.online());
        stage().broker().start();
        Command commit = cloud.commit(car.vid(), linkId, code);
        cloud.send(car.vid(), commit);
        stage().heard().awaitOnlyReceipt(offer);
        assertEquals(
                "SUCCEEDED",
                stage().heard().awaitOnlyReceipt(commit).path("status").asText());
        car.awaitOnline();
    }

    private List<String> statuses(List<Command> commands) {
        return commands.stream()
                .map(command ->
                        stage().heard().awaitOnlyReceipt(command).path("status").asText())
                .toList();
    }
}
