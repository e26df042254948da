package io.codriver.agent.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a user may see and do: by the platform, the role, the sharing level, the primary's switches and the state. */
class AccessTest {

    private static final Set<Capability> MAY =
            Set.of(Capability.STATUS, Capability.POSITION, Capability.TRIPS, Capability.LOCK);
    private static final Profile PROFILE = new Profile(
            "test",
            "Test",
            "Test",
            3,
            Set.of(Ceremony.ENTRY),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            true,
            Set.of(Capability.STATUS, Capability.POSITION, Capability.TRIPS, Capability.LOCK, Capability.ENGINE_START),
            MAY,
            Set.of(),
            Set.of());
    private static final Rights ALL = Rights.standard(Sharing.SHARED);

    @Test
    void givesThePrimaryWhatThePlatformGivesAPrimary() {
        for (Capability one : Capability.values()) {
            Optional<Reason> expected =
                    PROFILE.primaryMay().contains(one) ? Optional.empty() : Optional.of(Reason.NOT_OFFERED);
            assertEquals(expected, obstacle(user(Role.PRIMARY, UserState.ACTIVE, ALL), one));
        }
    }

    @Test
    void limitsThePrimaryByNothingThatIsForSecondaries() {
        Rights little = new Rights(Sharing.LIMITED, Optional.of(Set.of()), Validity.UNLIMITED);
        assertEquals(PROFILE.primaryMay(), Access.granted(PROFILE, user(Role.PRIMARY, UserState.ACTIVE, little)));
    }

    @Test
    void givesASecondaryWhatThePlatformGivesASecondary() {
        User secondary = user(Role.SECONDARY, UserState.ACTIVE, ALL);
        assertEquals(MAY, Access.granted(PROFILE, secondary));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), obstacle(secondary, Capability.ENGINE_START));
        assertEquals(Optional.of(Reason.NOT_OFFERED), obstacle(secondary, Capability.HORN));
    }

    @Test
    void keepsThePositionFromWhomItIsNotSharedWithAndLeavesTheTrips() {
        User limited = user(Role.SECONDARY, UserState.ACTIVE, Rights.standard(Sharing.LIMITED));
        assertEquals(Set.of(Capability.STATUS, Capability.TRIPS, Capability.LOCK), Access.granted(PROFILE, limited));
        assertEquals(Optional.of(Reason.CAPABILITY_NOT_SHARED), obstacle(limited, Capability.POSITION));
    }

    @Test
    void goesByThePrimarysSwitchesWithinWhatThePlatformGives() {
        Rights chosen = new Rights(
                Sharing.SHARED,
                Optional.of(Set.of(Capability.LOCK, Capability.ENGINE_START, Capability.CHAT)),
                Validity.UNLIMITED);
        assertEquals(Set.of(Capability.LOCK), Access.granted(PROFILE, user(Role.SECONDARY, UserState.ACTIVE, chosen)));
    }

    @Test
    void givesNothingToWhoseRightsAreNotInForce() {
        for (Capability one : EnumSet.complementOf(EnumSet.of(Capability.CHAT))) {
            assertEquals(
                    Optional.of(Reason.AWAITING_APPROVAL),
                    obstacle(user(Role.SECONDARY, UserState.AWAITING_APPROVAL, ALL), one));
            assertEquals(
                    Optional.of(Reason.OUTSIDE_VALIDITY),
                    obstacle(user(Role.SECONDARY, UserState.OUTSIDE_VALIDITY, ALL), one));
        }
    }

    private static Optional<Reason> obstacle(User user, Capability capability) {
        return Access.findObstacle(
                new Circumstances(PROFILE, Optional.empty(), Upgrades.none(), true, CarState.of(Readings.NONE)),
                user,
                capability);
    }

    private static User user(Role role, UserState state, Rights rights) {
        Instant at = Instant.parse("2026-03-14T09:00:00Z");
        return User.joined(
                new UserId("https://accounts.example", "a"),
                new Uid("A".repeat(22)),
                new DisplayName("A•••"),
                role,
                state,
                rights,
                new Consent("1", "de", at),
                at);
    }
}
