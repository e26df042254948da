package io.codriver.agent.domain.access;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one function that says what a user may see and do. What stands in the way is looked for in a fixed order, and the
 * first obstacle is the answer:
 *
 * <ol>
 *   <li>the user: not approved yet, not now, or without the terms in force
 *   <li>the platform: what this car does not have, or not in this role
 *   <li>the primary: what is not shared with this user
 *   <li>the booking: what has to be booked and activated first
 *   <li>the car: what must not happen in the state in which it is
 * </ol>
 *
 * <p>A chat is nobody's to take away: where the platform has it, every user who was let in has it. The page
 * {@code access.md} shows every combination.
 */
public final class Access {

    private Access() {}

    /** Why a user may not, or nothing if the user may. */
    public static Optional<Reason> findObstacle(Circumstances now, User user, Capability capability) {
        return findLack(now, user, capability).or(() -> now.car().findObstacle(capability));
    }

    /** The same whatever the state of the car: for what ends something, such as switching off again. */
    public static Optional<Reason> findLack(Circumstances now, User user, Capability capability) {
        return ofUser(now, user, capability)
                .or(() -> ofPlatform(now.profile(), user, capability))
                .or(() -> ofPrimary(user, capability))
                .or(() -> ofBooking(now, capability));
    }

    /** What a user has while its rights are in force, booked or not. */
    public static Set<Capability> granted(Profile profile, User user) {
        return profile.primaryMay().stream()
                .filter(one -> ofPlatform(profile, user, one)
                        .or(() -> ofPrimary(user, one))
                        .isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a user has accepted the terms in force. */
    public static boolean hasAccepted(Circumstances now, User user) {
        return now.terms()
                .map(terms -> terms.version().equals(user.consent().version()))
                .orElse(true);
    }

    private static Optional<Reason> ofUser(Circumstances now, User user, Capability capability) {
        if (user.state() == UserState.AWAITING_APPROVAL) {
            return Optional.of(Reason.AWAITING_APPROVAL);
        }
        if (capability == Capability.CHAT) {
            return Optional.empty();
        }
        if (user.state() == UserState.OUTSIDE_VALIDITY) {
            return Optional.of(Reason.OUTSIDE_VALIDITY);
        }
        return hasAccepted(now, user) ? Optional.empty() : Optional.of(Reason.TERMS_NOT_ACCEPTED);
    }

    private static Optional<Reason> ofPlatform(Profile profile, User user, Capability capability) {
        if (!profile.primaryMay().contains(capability)) {
            return Optional.of(Reason.NOT_OFFERED);
        }
        return user.isPrimary() || profile.secondaryMay().contains(capability)
                ? Optional.empty()
                : Optional.of(Reason.ROLE_NOT_ALLOWED);
    }

    private static Optional<Reason> ofPrimary(User user, Capability capability) {
        if (user.isPrimary() || capability == Capability.CHAT) {
            return Optional.empty();
        }
        boolean switchedOff =
                user.rights().only().filter(only -> !only.contains(capability)).isPresent();
        boolean hidden = capability == Capability.POSITION && user.rights().sharing() == Sharing.LIMITED;
        return switchedOff || hidden ? Optional.of(Reason.CAPABILITY_NOT_SHARED) : Optional.empty();
    }

    private static Optional<Reason> ofBooking(Circumstances now, Capability capability) {
        return now.profile().mustBeBooked().contains(capability)
                ? now.upgrades().findObstacle(capability, now.clockIsSure())
                : Optional.empty();
    }
}
