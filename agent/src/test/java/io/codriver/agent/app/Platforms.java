package io.codriver.agent.app;

import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import java.util.Set;

/** Platforms for tests; not the published ones, so that those can change. */
final class Platforms {

    private Platforms() {}

    /** Everything is possible, for three users. */
    static Profile open() {
        return profile(3, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, Set.of(PrimaryChange.REPLACE));
    }

    /** One user, and only codes of the car. */
    static Profile singleUser() {
        return profile(1, Set.of(Ceremony.DISPLAY_VEHICLE_CODE), FirstPrimary.FIRST_ACCOUNT, Set.of());
    }

    /** Nobody can take the primary role from another. */
    static Profile firstComeFirstServed() {
        return profile(3, Set.of(Ceremony.DISPLAY_VEHICLE_CODE), FirstPrimary.FIRST_ACCOUNT, Set.of());
    }

    /** Only a service partner names the primary. */
    static Profile namedByThePartner() {
        return profile(3, Set.of(Ceremony.DISPLAY_VEHICLE_CODE), FirstPrimary.SERVICE_PARTNER, Set.of());
    }

    /** Whoever comes after the primary waits for the primary's yes. */
    static Profile approvedByThePrimary() {
        return new Profile(
                "test",
                "Test",
                "Test platform",
                2,
                Set.of(Ceremony.DISPLAY_VEHICLE_CODE, Ceremony.ENTRY),
                Set.of(FirstPrimary.FIRST_ACCOUNT),
                true,
                false,
                Set.of(),
                Set.of(),
                Set.of(PrimaryChange.REPLACE));
    }

    private static Profile profile(
            int users, Set<Ceremony> ceremonies, FirstPrimary first, Set<PrimaryChange> changes) {
        return new Profile(
                "test",
                "Test",
                "Test platform",
                users,
                ceremonies,
                Set.of(first),
                false,
                false,
                Set.of(),
                Set.of(),
                changes);
    }
}
