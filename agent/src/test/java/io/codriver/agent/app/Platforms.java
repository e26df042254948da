package io.codriver.agent.app;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import java.util.EnumSet;
import java.util.Set;

/** Platforms for tests; not the published ones, so that those can change. */
final class Platforms {

    private static final Set<Ceremony> ALL = Set.of(Ceremony.values());
    private static final Set<Ceremony> CODES_OF_THE_CAR = Set.of(Ceremony.DISPLAY_VEHICLE_CODE);
    private static final Set<Capability> SECONDARY =
            Set.of(Capability.STATUS, Capability.POSITION, Capability.TRIPS, Capability.LOCK, Capability.UNLOCK);

    private Platforms() {}

    /** Everything is possible, for three users. */
    static Profile open() {
        return profile(3, ALL, FirstPrimary.FIRST_ACCOUNT, false, true, Set.of(PrimaryChange.values()));
    }

    /** The same, and the engine starts from outside only once that was booked. */
    static Profile booked() {
        Profile open = open();
        return new Profile(
                open.id(),
                open.brand(),
                open.displayName(),
                open.userLimit(),
                open.ceremonies(),
                open.firstPrimary(),
                open.primaryApproves(),
                open.invitations(),
                open.primaryMay(),
                open.secondaryMay(),
                Set.of(Capability.ENGINE_START),
                open.primaryChanges());
    }

    /** One user, and only codes of the car. */
    static Profile singleUser() {
        return profile(1, CODES_OF_THE_CAR, FirstPrimary.FIRST_ACCOUNT, false, false, Set.of());
    }

    /** Nobody can take the primary role from another. */
    static Profile firstComeFirstServed() {
        return profile(3, CODES_OF_THE_CAR, FirstPrimary.FIRST_ACCOUNT, false, false, Set.of());
    }

    /** Only a service partner names the primary, and removes it. */
    static Profile namedByThePartner() {
        return profile(
                3,
                CODES_OF_THE_CAR,
                FirstPrimary.SERVICE_PARTNER,
                false,
                true,
                Set.of(PrimaryChange.REMOVED_BY_SERVICE_PARTNER, PrimaryChange.TRANSFER));
    }

    /** Only a service partner names the primary, and somebody in the car agrees. */
    static Profile agreedInTheCar() {
        return profile(
                3,
                ALL,
                FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR,
                true,
                true,
                Set.of(PrimaryChange.HANDOVER, PrimaryChange.REMOVED_BY_SERVICE_PARTNER));
    }

    /** Whoever comes after the primary waits for the primary's yes. */
    static Profile approvedByThePrimary() {
        return profile(
                2,
                Set.of(Ceremony.DISPLAY_VEHICLE_CODE, Ceremony.ENTRY),
                FirstPrimary.FIRST_ACCOUNT,
                true,
                true,
                Set.of(PrimaryChange.REPLACE, PrimaryChange.TRANSFER, PrimaryChange.HANDOVER));
    }

    private static Profile profile(
            int users,
            Set<Ceremony> ceremonies,
            FirstPrimary first,
            boolean approves,
            boolean invitations,
            Set<PrimaryChange> changes) {
        return new Profile(
                "test",
                "Test",
                "Test platform",
                users,
                ceremonies,
                Set.of(first),
                approves,
                invitations,
                EnumSet.allOf(Capability.class),
                SECONDARY,
                Set.of(),
                changes);
    }
}
