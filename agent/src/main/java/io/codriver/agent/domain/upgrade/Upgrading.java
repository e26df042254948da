package io.codriver.agent.domain.upgrade;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** What is booked outside is activated once in the car: so whoever pays and whoever owns the car have both said yes. */
public final class Upgrading {

    private Upgrading() {}

    /**
     * {@code upgrade.grant}: something is booked. Booked once more, it stays activated.
     *
     * @param validity until when
     */
    public static Step<Upgrades> grant(
            Upgrades before, Given given, Actor actor, Capability capability, Validity validity) {
        if (!(actor instanceof Actor.Cloud)) {
            return Step.refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.profile().mustBeBooked().contains(capability)) {
            return Step.refuse(before, Reason.NOT_OFFERED);
        }
        if (!validity.isPossible(given.now())) {
            return Step.refuse(before, validity.isOver(given.now()) ? Reason.EXPIRED : Reason.TTL_TOO_LONG);
        }
        boolean activated = before.find(capability).map(Upgrade::activated).orElse(false);
        return Step.answer(
                before.with(new Upgrade(capability, validity.until(), activated)), Receipt.succeeded(Details.none()));
    }

    /**
     * Somebody activates a booking on the head unit.
     *
     * @param driver who is signed in there
     */
    public static Step<Upgrades> activate(Upgrades before, Given given, Optional<User> driver, Capability capability) {
        if (driver.filter(User::isPrimary).isEmpty()) {
            return Step.refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.standing()) {
            return Step.refuse(before, Reason.VEHICLE_MOVING);
        }
        return before.find(capability)
                .map(booked -> Step.of(before.with(new Upgrade(capability, booked.until(), true))))
                .orElseGet(() -> Step.refuse(before, Reason.NOT_BOOKED));
    }
}
