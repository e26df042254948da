package io.codriver.agent.contract;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.access.CarState;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.access.Condition;
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
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.domain.upgrade.Upgrades;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One combination of all that decides whether a user may do something.
 *
 * @param only the primary's switches: nothing said, or whether the capability is on
 * @param accepted whether the user accepted the terms in force
 */
record Combination(
        Profile profile,
        Role role,
        UserState state,
        Sharing sharing,
        Optional<Boolean> only,
        boolean accepted,
        Booking booking,
        boolean clockIsSure,
        Set<Condition> conditions,
        Capability capability) {

    /** How a booking can stand. */
    enum Booking {
        NONE,
        BOOKED,
        BOOKED_FOR_A_TIME,
        ACTIVATED,
        ACTIVATED_FOR_A_TIME;

        String words() {
            return switch (this) {
                case NONE -> "none, or over";
                case BOOKED -> "booked without end";
                case BOOKED_FOR_A_TIME -> "booked with an end";
                case ACTIVATED -> "activated, without end";
                case ACTIVATED_FOR_A_TIME -> "activated, with an end";
            };
        }

        private Upgrades of(Capability capability) {
            if (this == NONE) {
                return Upgrades.none();
            }
            boolean ends = this == BOOKED_FOR_A_TIME || this == ACTIVATED_FOR_A_TIME;
            boolean activated = this == ACTIVATED || this == ACTIVATED_FOR_A_TIME;
            return new Upgrades(List.of(new Upgrade(
                    capability,
                    Optional.of(new Deadline(AT.plusSeconds(1), Duration.ofSeconds(1)))
                            .filter(end -> ends),
                    activated)));
        }
    }

    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");
    private static final Terms TERMS = new Terms("2", URI.create("https://terms.example/2"));

    /** A platform that has everything, and one thing that has to be booked. */
    private static final Profile EVERYTHING = new Profile(
            "everything",
            "Test",
            "Test",
            7,
            Set.of(Ceremony.ENTRY),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            true,
            EnumSet.allOf(Capability.class),
            EnumSet.complementOf(EnumSet.of(Capability.DIGITAL_KEY)),
            Set.of(Capability.ENGINE_START),
            Set.of());

    /** A secondary that may. */
    static Combination favourable() {
        return new Combination(
                EVERYTHING,
                Role.SECONDARY,
                UserState.ACTIVE,
                Sharing.SHARED,
                Optional.empty(),
                true,
                Booking.ACTIVATED,
                true,
                Set.of(),
                Capability.ENGINE_START);
    }

    Combination on(Profile other) {
        return new Combination(
                other, role, state, sharing, only, accepted, booking, clockIsSure, conditions, capability);
    }

    Combination asPrimary() {
        return new Combination(
                profile,
                Role.PRIMARY,
                UserState.ACTIVE,
                sharing,
                only,
                accepted,
                booking,
                clockIsSure,
                conditions,
                capability);
    }

    Combination in(UserState other) {
        return new Combination(
                profile, role, other, sharing, only, accepted, booking, clockIsSure, conditions, capability);
    }

    Combination limited() {
        return new Combination(
                profile, role, state, Sharing.LIMITED, only, accepted, booking, clockIsSure, conditions, capability);
    }

    Combination switchedOff() {
        return switched(Optional.of(false));
    }

    Combination switchedOn() {
        return switched(Optional.of(true));
    }

    private Combination switched(Optional<Boolean> other) {
        return new Combination(
                profile, role, state, sharing, other, accepted, booking, clockIsSure, conditions, capability);
    }

    Combination accepted(boolean other) {
        return new Combination(
                profile, role, state, sharing, only, other, booking, clockIsSure, conditions, capability);
    }

    Combination unbooked() {
        return booked(Booking.NONE);
    }

    Combination booked(Booking other) {
        return new Combination(
                profile, role, state, sharing, only, accepted, other, clockIsSure, conditions, capability);
    }

    Combination clock(boolean isSure) {
        return new Combination(profile, role, state, sharing, only, accepted, booking, isSure, conditions, capability);
    }

    Combination during(Set<Condition> others) {
        return new Combination(profile, role, state, sharing, only, accepted, booking, clockIsSure, others, capability);
    }

    Combination of(Capability other) {
        return new Combination(profile, role, state, sharing, only, accepted, booking, clockIsSure, conditions, other);
    }

    /** What the function says: yes, or why not. */
    String answer() {
        Circumstances now = new Circumstances(
                profile, Optional.of(TERMS), booking.of(capability), clockIsSure, new CarState(conditions));
        return Access.findObstacle(now, user(), capability).map(Reason::name).orElse("yes");
    }

    private User user() {
        Optional<Set<Capability>> chosen =
                only.map(on -> on ? Set.of(capability) : EnumSet.complementOf(EnumSet.of(capability)));
        return User.joined(
                new UserId("https://accounts.example", "a"),
                new Uid("A".repeat(22)),
                new DisplayName("A•••"),
                role,
                state,
                new Rights(sharing, chosen, Validity.UNLIMITED),
                new Consent(accepted ? TERMS.version() : "1", "de", AT),
                AT);
    }
}
