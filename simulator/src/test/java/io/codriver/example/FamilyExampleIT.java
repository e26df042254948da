package io.codriver.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.RemoteCommands;
import io.codriver.simulator.junit.CodriverTest;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.People;
import io.codriver.simulator.world.Reception;
import io.codriver.simulator.world.SimulatedClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CodriverTest
@Tag("broker-embedded")
class FamilyExampleIT {

    @Test
    void thePrimaryLocksTheCarFromOutside(People people, LiveCar car) throws TimeoutException {
        assertTrue(people.link("Anna Berger", "PRIMARY").succeeded());
        Answer answer = people.ask(RemoteCommands.order(People.user(People.account("Anna Berger")), "LOCK"));
        assertEquals("SUCCEEDED", answer.status());
        assertTrue(car.vehicle().readings().isLocked());
    }

    @Test
    @CodriverTest(platform = "mini-pre-os9")
    void anOlderCarTakesOneUser(People people) throws TimeoutException {
        assertTrue(people.link("Anna Berger", "PRIMARY").succeeded());
        assertEquals(
                Optional.of("PLATFORM_SINGLE_USER"),
                people.link("Ben Okafor", "SECONDARY").reason());
    }

    @Test
    void aRequestThatNobodyOpensIsOverAfterThreeHours(People people, SimulatedClock clock) throws TimeoutException {
        PhoneLink asked = people.offer("Anna Berger", "PRIMARY");
        clock.pass(Duration.ofHours(3));
        assertEquals(Optional.of("NO_ANSWER_IN_CAR"), people.end(asked).reason());
    }

    @Test
    void aCarThatWasWithoutReceptionComesBack(People people, LiveCar car) throws TimeoutException {
        car.network().set(Reception.BROKER_DOWN);
        people.awaitScreen(screen -> !screen.online());
        car.network().set(Reception.ONLINE);
        people.awaitScreen(screen -> screen.online());
        assertTrue(people.link("Anna Berger", "PRIMARY").succeeded());
    }
}
