package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each user may, as the car itself says it. */
interface AccessContract extends OnStage {

    String NEWER = "2027-01";

    @Test
    default void goesByThePlatformTheRoleThePrimarysSwitchesAndTheCar() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.done(check("owner", "POSITION"));
        crew.refused("ROLE_NOT_ALLOWED", check("friend", "POSITION"));
        crew.refused("NOT_OFFERED", check("owner", "ENGINE_START"));
        crew.refused("NOT_LINKED", check("stranger", "LOCK"));
        crew.done(check("friend", "LOCK"));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.capabilities(List.of("STATUS"))));
        crew.refused("CAPABILITY_NOT_SHARED", check("friend", "LOCK"));
        crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        crew.refused("DOOR_OPEN", check("owner", "LOCK"));
        crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_OPEN, false));
        crew.done(check("owner", "LOCK"));
    }

    @Test
    default void hidesWithTheSharingLevelWhereTheCarIsAndNothingElse() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        crew.refused("CAPABILITY_NOT_SHARED", check("friend", "POSITION"));
        crew.done(check("friend", "TRIPS"));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.capabilities(List.of())));
        crew.refused("CAPABILITY_NOT_SHARED", check("friend", "TRIPS"));
        crew.done(check("friend", "CHAT"));
    }

    @Test
    default void givesADigitalKeyToThePrimaryOnly() {
        Crew crew = Crew.on(stage(), "bmw-os8", "owner", "friend");
        crew.done(check("owner", "DIGITAL_KEY"));
        crew.refused("ROLE_NOT_ALLOWED", check("friend", "DIGITAL_KEY"));
        crew.refused("ROLE_NOT_ALLOWED", AccessCommands.check(Crew.WORKSHOP, "DIGITAL_KEY"));
    }

    @Test
    default void doesAServiceOnlyOnceItIsBookedAndActivatedInTheCar() {
        Crew crew = Crew.on(stage(), "bmw-os8", "owner", "friend");
        crew.refused("NOT_BOOKED", check("owner", "ENGINE_START"));
        crew.done(AccessCommands.grant(
                "ENGINE_START", Optional.of(stage().time().instant().plus(Duration.ofDays(30)))));
        crew.refused("NOT_ACTIVATED", check("friend", "ENGINE_START"));
        crew.car().signIn(crew.uid("friend"));
        crew.car().touch(new Action.ActivateUpgrade(Capability.ENGINE_START));
        String reference = crew.car()
                .await(screen -> screen.refusal().isPresent())
                .refusal()
                .orElseThrow()
                .reference();
        assertTrue(reference.matches("[0-9A-F]{4}-[0-9A-F]{4}"), reference);
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.ActivateUpgrade(Capability.ENGINE_START));
        crew.car().await(screen -> screen.upgrades().booked().stream().anyMatch(Upgrade::activated));
        crew.done(check("owner", "ENGINE_START"));
        crew.done(check("friend", "ENGINE_START"));
        crew.refused("NOT_OFFERED", AccessCommands.grant("LOCK", Optional.empty()));
    }

    @Test
    default void asksEveryUserToAcceptTheTermsThatAreInForce() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.done(AccessCommands.updateTerms(NEWER));
        crew.refused("TERMS_NOT_ACCEPTED", check("friend", "LOCK"));
        crew.refused("TERMS_NOT_ACCEPTED", UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        crew.refused("TERMS_NOT_ACCEPTED", accept("friend", "2000-01"));
        crew.done(accept("friend", NEWER));
        crew.done(check("friend", "LOCK"));
        crew.settle();
        List<JsonNode> told = stage().heard().on(crew.car().vid(), "v2c/event/consent.recorded");
        JsonNode last = told.get(told.size() - 1).path("data");
        assertEquals(crew.uid("friend").value(), last.path("uid").asText());
        assertEquals(NEWER, last.path("version").asText());
        crew.done(UserCommands.leave("friend"));
    }

    private Command accept(String sub, String version) {
        return AccessCommands.acceptTerms(
                user(sub), version, Phone.LOCALE, stage().time().instant());
    }

    private static Command check(String sub, String capability) {
        return AccessCommands.check(user(sub), capability);
    }
}
