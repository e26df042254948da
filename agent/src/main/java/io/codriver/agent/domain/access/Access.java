package io.codriver.agent.domain.access;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one function that says what a user may see and do. */
public final class Access {

    /** What shows where the car was: not for a user with whom position and trips are not shared. */
    private static final Set<Capability> WHEREABOUTS = Set.of(Capability.POSITION, Capability.TRIPS);

    private Access() {}

    /**
     * Why a user may not, or nothing if the user may.
     *
     * @param upgrades what is booked for the car
     * @param car what the car's signals say
     */
    public static Optional<Reason> findObstacle(
            Profile profile, User user, Upgrades upgrades, Readings car, Capability capability) {
        return switch (user.state()) {
            case AWAITING_APPROVAL -> Optional.of(Reason.AWAITING_APPROVAL);
            case OUTSIDE_VALIDITY -> Optional.of(Reason.OUTSIDE_VALIDITY);
            case ACTIVE ->
                granted(profile, user).contains(capability)
                        ? Optional.empty()
                        : Optional.of(Reason.CAPABILITY_NOT_SHARED);
        };
    }

    /** What a user has while its rights are in force. */
    public static Set<Capability> granted(Profile profile, User user) {
        if (user.isPrimary()) {
            return profile.primaryMay();
        }
        return profile.secondaryMay().stream()
                .filter(one ->
                        user.rights().only().map(only -> only.contains(one)).orElse(true))
                .filter(one -> user.rights().sharing() == Sharing.SHARED || !WHEREABOUTS.contains(one))
                .collect(Collectors.toUnmodifiableSet());
    }
}
