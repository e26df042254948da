package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * Nobody can compute what is hidden: two runs of the whole agent that differ only in where the car is say the same, byte by
 * byte, in every message outside the topics of those who may see that; while an occupant has stopped it, to everybody.
 */
class NonInterferenceTest {

    private static final List<String> VIEWS = List.of("STATUS", "TRIPS", "HEALTH", "CHARGING", "CHARGING_CSV");
    private static final List<String> SUBS = List.of(TwinCars.PRIMARY, TwinCars.SECOND, TwinCars.THIRD);
    private static final Set<String> NOBODY = Set.of();
    private static final int TRIES = 60;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void hidesWhereTheCarIsFromWhomItIsNotSharedWith(@ForAll @Size(min = 40, max = 120) byte[] steps) throws Fault {
        TwinCars cars = new TwinCars();
        walk(cars, steps, Set.of(TwinCars.PRIMARY), false);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void hidesItFromEverybodyWhileAnOccupantHasStoppedIt(@ForAll @Size(min = 40, max = 120) byte[] steps) throws Fault {
        TwinCars cars = new TwinCars();
        cars.share(TwinCars.THIRD, "SHARED");
        cars.step(NOBODY, car -> car.touch(new Action.StopLocation(true)));
        walk(cars, steps, NOBODY, true);
    }

    @Test
    void noticesWhatIsShownToSomebodyWhoMayNotSeeIt() throws Fault {
        TwinCars cars = new TwinCars();
        cars.share(TwinCars.THIRD, "SHARED");
        Set<String> seeing = Set.of(TwinCars.PRIMARY);
        assertThrows(AssertionFailedError.class, () -> drive(cars, new Choice(1, 1), seeing));
    }

    @Test
    void noticesAPositionThatGoesOutThoughItWasStopped() throws Fault {
        TwinCars cars = new TwinCars();
        cars.locate(NOBODY, Optional.of(place(new Choice(2, 3))), Optional.of(place(new Choice(4, 5))));
        assertThrows(
                AssertionFailedError.class,
                () -> cars.ask(NOBODY, "status.request", TwinCars.PRIMARY, "\"view\":\"STATUS\""));
    }

    /** Otherwise the two runs might be alike because nothing is ever shown. */
    @Test
    void showsBothPlacesToWhomMaySeeThem() throws Fault {
        TwinCars cars = new TwinCars();
        drive(cars, new Choice(1, 1), Set.of(TwinCars.PRIMARY));
        cars.ask(Set.of(TwinCars.PRIMARY), "status.request", TwinCars.PRIMARY, "\"view\":\"TRIPS\"");
        assertTrue(cars.different() >= 2, () -> cars.different() + " differed");
    }

    /** Mostly with a trip of its own, so that there is something to hide. */
    private static void walk(TwinCars cars, byte[] steps, Set<String> seeing, boolean stopped) throws Fault {
        for (int i = 0; i + 1 < steps.length; i += 2) {
            Choice choice = new Choice(steps[i] & 0xFF, steps[i + 1] & 0xFF);
            step(cars, choice, seeing, stopped);
        }
    }

    private static void step(TwinCars cars, Choice choice, Set<String> seeing, boolean stopped) throws Fault {
        switch (choice.below(12)) {
            case 0, 1 -> cars.locate(seeing, somewhere(choice), somewhere(choice));
            case 2, 3 -> drive(cars, choice, seeing);
            case 4 -> cars.sense(seeing, said(choice), somewhere(choice), somewhere(choice));
            case 5, 6 ->
                cars.ask(
                        seeing,
                        "status.request",
                        choice.among(SUBS),
                        "\"view\":\"" + choice.among(VIEWS) + "\""
                                + (choice.oneIn(3) ? ",\"before\":" + choice.below(5) : ""));
            case 7 -> rights(cars, choice, seeing, stopped);
            // To whom a trip is assigned sees where it went: so it is not one whose ends are hidden.
            case 8 -> cars.assign(seeing, 1 + choice.below(4), stopped ? choice.among(SUBS) : TwinCars.PRIMARY);
            case 9 -> {
                Duration time = Duration.ofMinutes(1 + choice.below(60));
                cars.step(seeing, car -> car.pass(time));
            }
            case 10 -> {
                boolean present = choice.oneIn(2);
                cars.step(seeing, CutCar::lose);
                cars.step(seeing, car -> car.connect(present));
                cars.step(seeing, CutCar::confirm);
            }
            default -> {
                cars.step(seeing, CutCar::restart);
                cars.step(seeing, CutCar::confirm);
            }
        }
    }

    /** A trip from one place to another, of whoever may see where it went. */
    private static void drive(TwinCars cars, Choice choice, Set<String> seeing) throws Fault {
        long metres = 1_000_000L + choice.below(100_000);
        Optional<Uid> driver = choice.oneIn(2) ? Optional.empty() : Optional.of(cars.uid(TwinCars.PRIMARY));
        cars.step(seeing, car -> car.signIn(driver));
        cars.locate(seeing, somewhere(choice), somewhere(choice));
        cars.sense(seeing, moves(true, metres), Optional.of(place(choice)), Optional.of(place(choice)));
        for (int i = 1; i <= 3; i++) {
            cars.step(seeing, car -> car.pass(Duration.ofMinutes(4)));
            cars.sense(seeing, moves(true, metres + i * 1500L), somewhere(choice), somewhere(choice));
        }
        cars.locate(seeing, Optional.of(place(choice)), Optional.of(place(choice)));
        cars.step(seeing, car -> car.handle(new Input.Sensed(moves(false, metres + 5000L))));
        cars.step(seeing, car -> car.pass(Duration.ofMinutes(30)));
        cars.step(seeing, car -> car.handle(new Input.Sensed(locked(false))));
        cars.step(seeing, car -> car.handle(new Input.Sensed(locked(true))));
    }

    private static void rights(TwinCars cars, Choice choice, Set<String> seeing, boolean stopped) throws Fault {
        String more = choice.among(List.of(
                "\"capabilities\":[\"STATUS\",\"TRIPS\"]",
                "\"capabilities\":[\"STATUS\",\"POSITION\",\"TRIPS\"]",
                "\"capabilities\":[\"POSITION\"]",
                "\"capabilities\":[]"));
        String sharing = stopped && choice.oneIn(2) ? ",\"sharing\":\"SHARED\"" : ",\"sharing\":\"LIMITED\"";
        cars.change(seeing, choice.oneIn(2) ? TwinCars.SECOND : TwinCars.THIRD, more + sharing);
    }

    private static Readings moves(boolean moving, long metres) {
        return new Readings(Map.of(
                Signal.MOVING, new Value.Truth(moving),
                Signal.IGNITION, new Value.Word(moving ? "ON" : "OFF"),
                Signal.SPEED, new Value.Amount(moving ? 50 : 0),
                Signal.DISTANCE, new Value.Amount(metres)));
    }

    private static Readings locked(boolean is) {
        return Readings.of(Signal.FRONT_DRIVER_LOCKED, is);
    }

    private static Readings said(Choice choice) {
        return choice.among(List.of(
                Readings.of(Signal.SERVICE_DUE, choice.oneIn(2)),
                Readings.of(Signal.CHARGING, choice.oneIn(2)),
                Readings.of(Signal.CHARGE, choice.below(100)),
                Readings.of(Signal.FRONT_LEFT_TIRE, 200 + choice.below(50)),
                locked(choice.oneIn(2))));
    }

    private static Optional<Position> somewhere(Choice choice) {
        return choice.oneIn(3) ? Optional.empty() : Optional.of(place(choice));
    }

    private static Position place(Choice choice) {
        return new Position(choice.below(90) + choice.below(1000) / 1000.0, choice.below(180));
    }
}
