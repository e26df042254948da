package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.upgrade.Upgrade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has to be booked first: booked outside, then activated once in the car. */
class UpgradeTest {

    private static final Optional<Instant> FOR_GOOD = Optional.empty();
    private static final Optional<Instant> AN_HOUR = Optional.of(Scene.START.plus(Duration.ofHours(1)));

    private final Upgrader car = new Upgrader();

    @Test
    void isBookedThenActivatedThenThere() {
        assertEquals(Optional.of(Reason.NOT_BOOKED), car.obstacle(1));
        car.booked(FOR_GOOD);
        assertEquals(Optional.of(Reason.NOT_ACTIVATED), car.obstacle(1));
        assertEquals(Optional.of(Reason.NOT_ACTIVATED), car.obstacle(2));
        car.activated();
        assertEquals(Optional.empty(), car.scene.state().refused());
        assertEquals(Optional.empty(), car.obstacle(1));
        assertEquals(Optional.empty(), car.obstacle(2));
    }

    @Test
    void isBookedByTheCloudAloneAndOnlyWhereItHasTo() {
        for (var actor : List.of(Says.user(1), Says.user(2), Says.PARTNER)) {
            Command grant = new Command.UpgradeGrant(actor, Capability.ENGINE_START, FOR_GOOD);
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(car.scene.ask(grant)));
        }
        assertEquals(Optional.of(Reason.NOT_OFFERED), reason(car.grant(Capability.LOCK, FOR_GOOD)));
    }

    @Test
    void isActivatedByThePrimaryInTheStandingCar() {
        car.booked(FOR_GOOD);
        refused(Reason.ROLE_NOT_ALLOWED, 2);
        car.scene.move(true);
        refused(Reason.VEHICLE_MOVING, 1);
        car.scene.move(false);
        assertEquals(Optional.of(Reason.NOT_ACTIVATED), car.obstacle(1));
        car.activated().activated();
        assertEquals(Optional.empty(), car.scene.state().refused());
    }

    @Test
    void isNotActivatedUnbooked() {
        refused(Reason.NOT_BOOKED, 1);
        car.scene.act(1, new Action.ActivateUpgrade(Capability.LOCK));
        assertEquals(Optional.of(Reason.NOT_BOOKED), car.scene.state().refused());
    }

    @Test
    void isOverAtItsEndByEitherClock() {
        car.booked(AN_HOUR).activated();
        car.scene.pass(Duration.ofHours(1).minusNanos(1));
        assertEquals(Optional.empty(), car.obstacle(1));
        car.scene.pass(Duration.ofNanos(1)).tick();
        assertEquals(Optional.of(Reason.NOT_BOOKED), car.obstacle(1));
        car.booked(FOR_GOOD);
        assertEquals(Optional.of(Reason.NOT_ACTIVATED), car.obstacle(1));
    }

    @Test
    void doesNotLiveLongerWhenSomebodySetsTheClockBack() {
        car.booked(AN_HOUR).activated();
        car.scene.setWallClock(Duration.ofDays(-1)).pass(Duration.ofHours(1));
        assertEquals(Optional.of(Reason.NOT_BOOKED), car.obstacle(1));
    }

    @Test
    void isNotThereWhileTheCarDoesNotKnowWhetherItIsOver() {
        car.booked(AN_HOUR).activated();
        car.scene.startBehind(Scene.START.plus(Duration.ofMinutes(10)));
        assertEquals(Optional.of(Reason.CLOCK_UNSURE), car.obstacle(1));
        car.scene.hear(Scene.START);
        assertEquals(Optional.empty(), car.obstacle(1));
    }

    @Test
    void isProlongedWithoutBeingActivatedAgain() {
        car.booked(AN_HOUR).activated().booked(FOR_GOOD);
        car.scene.pass(Duration.ofHours(2));
        assertEquals(Optional.empty(), car.obstacle(1));
    }

    @Test
    void isRefusedWhenItsEndCannotBe() {
        assertEquals(Optional.of(Reason.EXPIRED), reason(car.grant(Capability.ENGINE_START, Optional.of(Scene.START))));
        Instant far = Scene.START.plus(Validity.LONGEST).plusSeconds(1);
        assertEquals(Optional.of(Reason.TTL_TOO_LONG), reason(car.grant(Capability.ENGINE_START, Optional.of(far))));
        assertEquals(
                Optional.of(Reason.TTL_TOO_LONG),
                reason(car.grant(Capability.ENGINE_START, Optional.of(Instant.parse("9999-12-31T23:59:59Z")))));
    }

    @Test
    void isOnTheScreenWithWhatIsLeftToDo() {
        car.booked(AN_HOUR);
        Upgrade booked = car.scene.screen().upgrades().booked().get(0);
        assertEquals(Capability.ENGINE_START, booked.capability());
        assertFalse(booked.activated());
        car.activated();
        assertTrue(car.scene.screen().upgrades().booked().get(0).activated());
    }

    @Test
    void doesNotOutliveAReset() {
        car.booked(FOR_GOOD).activated();
        car.scene.act(new Action.Reset(new Confirmation.Typed("RESET")));
        assertEquals(List.of(), car.scene.state().kept().usage().upgrades().booked());
    }

    private void refused(Reason why, int account) {
        car.scene.act(account, new Action.ActivateUpgrade(Capability.ENGINE_START));
        Refusal refusal = car.scene.screen().refusal().orElseThrow();
        assertEquals(why, refusal.reason());
        assertTrue(refusal.reference().matches("[0-9A-F]{4}-[0-9A-F]{4}"), refusal.reference());
    }
}
