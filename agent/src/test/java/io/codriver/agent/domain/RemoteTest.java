package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Run;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.remote.Work;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users let the car do from outside: told once, and ended once. */
class RemoteTest {

    private static final Actor ANNA = Says.user(1);
    private static final Order UNLOCK = Order.of(Service.UNLOCK);
    private static final Order HORN = Order.of(Service.HORN);
    private static final Duration QUICK = Work.of(UNLOCK, Readings.NONE).longest();
    private static final Duration NANO = Duration.ofNanos(1);

    private final Scene scene = forSeven().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void tellsTheCarOnceAndEndsWithItsWord() {
        Outcome asked = scene.ask(Says.letCar(ANNA, UNLOCK));
        Receipt receipt = asked.receipt().orElseThrow();
        assertEquals(Status.IN_PROGRESS, receipt.status());
        assertEquals(
                scene.now().wall().plus(QUICK).toString(),
                receipt.details().values().get("openUntil"));
        assertEquals(Work.of(UNLOCK, Readings.NONE).targets(), told(asked).targets());
        Outcome done = did(told(asked).id(), true);
        assertEquals(List.of(result(told(asked), Receipt.succeeded(Details.none()))), done.events());
        assertEquals(List.of(), open());
        assertEquals(List.of(), did(told(asked).id(), true).events());
        assertEquals(List.of(), did(told(asked).id(), false).events());
    }

    @Test
    void saysThatTheCarFailed() {
        Actuation told = told(scene.ask(Says.letCar(ANNA, HORN)));
        assertEquals(
                List.of(result(told, Receipt.failed(Reason.CAR_FAILED))),
                did(told.id(), false).events());
        assertEquals(List.of(), open());
    }

    @Test
    void waitsForTheCarOnlySoLong() {
        Actuation told = told(scene.ask(Says.letCar(ANNA, HORN)));
        assertEquals(List.of(), scene.pass(QUICK.minus(NANO)).tick().events());
        assertEquals(
                List.of(result(told, Receipt.timedOut(Reason.NO_ANSWER_FROM_CAR))),
                scene.pass(NANO).tick().events());
        assertEquals(List.of(), did(told.id(), true).events());
    }

    @Test
    void believesTheSignalsWhereTheyShowIt() {
        Actuation told = told(scene.ask(Says.letCar(ANNA, UNLOCK)));
        assertEquals(
                List.of(result(told, Receipt.succeeded(Details.none()))),
                says(new Readings(told.targets())).events());
        assertEquals(List.of(), open());
    }

    @Test
    void letsTheCarSayHowItIsBeforeItEndsARunAfterAStart() {
        Actuation told = told(scene.ask(Says.letCar(ANNA, UNLOCK)));
        Actuation horn = told(scene.ask(Says.letCar(ANNA, HORN)));
        scene.pass(Duration.ofDays(1));
        Outcome started = scene.start(false);
        assertEquals(List.of(), started.events());
        assertEquals(List.of(), started.actuations(), "what it was told is never told again");
        Outcome said = says(new Readings(told.targets()));
        assertEquals(
                List.of(
                        result(told, Receipt.succeeded(Details.none())),
                        result(horn, Receipt.timedOut(Reason.NO_ANSWER_FROM_CAR))),
                said.events());
        assertEquals(List.of(), said.actuations());
    }

    @Test
    void doesNotTellTheCarWhatItHasDoneAlready() {
        Outcome asked = scene.ask(Says.letCar(ANNA, UNLOCK));
        says(new Readings(told(asked).targets()));
        Outcome again = scene.ask(Says.letCar(ANNA, UNLOCK));
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
        assertEquals(true, Scene.detail(again, "already"));
        assertEquals(List.of(), again.actuations());
        assertEquals(List.of(), open());
    }

    @Test
    void soundsTheHornAgainOnceItIsOver() {
        Actuation first = told(scene.ask(Says.letCar(ANNA, HORN)));
        assertEquals(Optional.of(Reason.BUSY), reason(scene.ask(Says.letCar(ANNA, HORN))));
        did(first.id(), true);
        assertNotEquals(first.id(), told(scene.ask(Says.letCar(ANNA, HORN))).id());
    }

    @Test
    void movesOneThingForOnlyOneAtATime() {
        scene.ask(Says.letCar(ANNA, UNLOCK));
        Outcome second = scene.ask(Says.letCar(Says.user(2), Order.of(Service.LOCK)));
        assertEquals(Optional.of(Reason.BUSY), reason(second));
        assertEquals(List.of(), second.actuations());
        assertEquals(1, scene.ask(Says.letCar(ANNA, HORN)).actuations().size());
        assertEquals(2, open().size());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceHasItsWork(Service service) {
        Order order = order(service);
        Outcome asked = scene.ask(Says.letCar(ANNA, order));
        if (asked.actuations().isEmpty()) {
            // Something in the state of the car, or what was booked, is in the way.
            assertEquals(Status.REJECTED, asked.receipt().orElseThrow().status());
            return;
        }
        Work work = Work.of(order, Readings.NONE);
        assertEquals(work.targets(), told(asked).targets());
        boolean momentary = service == Service.HORN || service == Service.LIGHTS;
        assertEquals(momentary, work.shows().isEmpty());
        assertTrue(work.longest().compareTo(Duration.ofMinutes(1)) <= 0);
        Outcome shown = says(new Readings(work.shows()));
        assertEquals(momentary ? 0 : 1, shown.events().size());
    }

    @Test
    void locksOnlyTheDoorsThatTheCarHas() {
        says(Readings.of(Signal.FRONT_DRIVER_LOCKED, true).and(Readings.of(Signal.FRONT_PASSENGER_LOCKED, true)));
        Actuation told = told(scene.ask(Says.letCar(ANNA, UNLOCK)));
        Value open = new Value.Truth(false);
        assertEquals(
                new Readings(told.targets()),
                Readings.of(Signal.FRONT_DRIVER_LOCKED, open).and(Readings.of(Signal.FRONT_PASSENGER_LOCKED, open)));
    }

    @Test
    void namesTheCableThatIsNotPluggedIn() {
        says(Readings.of(Signal.CHARGING_CABLE, false));
        Outcome refused = scene.ask(Says.letCar(ANNA, Order.of(Service.CHARGING_START)));
        assertEquals(Optional.of(Reason.NOT_PLUGGED_IN), reason(refused));
        assertEquals(List.of(Signal.CHARGING_CABLE.path()), Scene.detail(refused, "signals"));
    }

    @Test
    void goesOnWithoutTheNameOfAUserWhoIsRemoved() {
        Actuation told = told(scene.ask(Says.letCar(Says.user(2), UNLOCK)));
        assertEquals(
                Optional.of(Says.name(2)), scene.screen().remote().runs().get(0).displayName());
        scene.ask(Says.remove(ANNA, 2, Removing.Why.REMOVED));
        assertEquals(Optional.empty(), open().get(0).user());
        assertEquals(Optional.empty(), scene.screen().remote().runs().get(0).displayName());
        assertEquals(1, did(told.id(), true).events().size());
    }

    @Test
    void isForgottenWithAReset() {
        Actuation told = told(scene.ask(Says.letCar(ANNA, UNLOCK)));
        Outcome reset = scene.act(new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
        assertTrue(reset.events().contains(result(told, Receipt.timedOut(Reason.NO_ANSWER_FROM_CAR))));
        assertEquals(List.of(), open());
        assertEquals(List.of(), did(told.id(), true).events());
    }

    private Outcome did(UUID actuation, boolean done) {
        return scene.decide(new Request.CarDid(actuation, done));
    }

    private Outcome says(Readings readings) {
        return scene.decide(new Request.CarSays(readings));
    }

    private List<Run> open() {
        return scene.state().kept().usage().runs().open();
    }

    private static Order order(Service service) {
        return switch (service) {
            case CLIMATE_START -> Order.of(service, 21);
            case CHARGING_LIMIT -> Order.of(service, 80);
            default -> Order.of(service);
        };
    }

    private static Actuation told(Outcome outcome) {
        assertEquals(1, outcome.actuations().size());
        return outcome.actuations().get(0);
    }

    private static Event result(Actuation told, Receipt receipt) {
        return new Event.CommandResult(new MessageId(told.id()), receipt);
    }
}
