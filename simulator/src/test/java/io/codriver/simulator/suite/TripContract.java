package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.car.Journey;
import io.codriver.simulator.cloud.CarCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The car records its trips and how it is charged; the primary says whose a trip was. */
interface TripContract extends OnStage {

    @Test
    default void recordsATripOfWhoIsSignedInThroughARestartAndLetsThePrimaryAssignIt() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend", "guest");
        TestCar car = crew.car();
        Journey journey = new Journey(car.vehicle());
        car.signIn(crew.uid("friend"));
        journey.start();
        car.await(screen -> screen.history().driving().isPresent());
        car.pass(Duration.ofMinutes(2));
        journey.go(5);
        car.await(screen -> drivenSoFar(screen) > 0 || isLong(screen));
        car.stop();
        car.start().awaitOnline();
        assertEquals(
                Optional.of(crew.uid("friend")),
                car.await(screen -> screen.history().driving().isPresent())
                        .history()
                        .driving()
                        .orElseThrow()
                        .driver());
        journey.go(7);
        journey.park();
        Trip trip = lastTrip(car);
        assertEquals(1, trip.number());
        assertEquals(12_000, trip.metres().orElseThrow(), 0.01);
        assertEquals(2.16, trip.kilowattHours().orElseThrow(), 0.001);
        assertEquals(Optional.of(crew.uid("friend")), trip.driver());
        crew.refused("ROLE_NOT_ALLOWED", CarCommands.assignTrip(user("friend"), 1, "guest"));
        crew.refused("NO_SUCH_TRIP", CarCommands.assignTrip(user("owner"), 2, "guest"));
        crew.done(CarCommands.assignTrip(user("owner"), 1, "guest"));
        assertEquals(
                Optional.of(crew.uid("guest")),
                car.await(screen -> screen.history().trips().get(0).driver().equals(Optional.of(crew.uid("guest"))))
                        .history()
                        .trips()
                        .get(0)
                        .driver());
    }

    @Test
    default void recordsHowTheCarWasCharged() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        TestCar car = crew.car();
        Journey journey = new Journey(car.vehicle());
        car.vehicle().set(Readings.of(Signal.CHARGE, 40));
        journey.plug();
        assertEquals(
                true,
                car.await(screen -> screen.history().charging().isPresent())
                        .history()
                        .isCharging());
        journey.charge(65);
        journey.unplug();
        List<Session> charged = car.await(screen -> !screen.history().charged().isEmpty())
                .history()
                .charged();
        assertEquals(1, charged.size());
        assertEquals(Optional.of(40.0), charged.get(0).fromPercent());
        assertEquals(Optional.of(65.0), charged.get(0).toPercent());
        assertEquals(12.5, charged.get(0).kilowattHours().orElseThrow(), 0.001);
        car.stop();
        car.start().awaitOnline();
        assertEquals(
                charged,
                car.await(screen -> !screen.history().charged().isEmpty())
                        .history()
                        .charged());
    }

    private static Trip lastTrip(TestCar car) {
        HistoryPanel history =
                car.await(screen -> !screen.history().trips().isEmpty()).history();
        return history.trips().get(0);
    }

    private static double drivenSoFar(Screen screen) {
        return screen.history().driving().flatMap(Trip::metres).orElse(0.0);
    }

    private static boolean isLong(Screen screen) {
        return screen.history()
                .driving()
                .filter(trip -> !trip.from().equals(trip.to()))
                .isPresent();
    }
}
