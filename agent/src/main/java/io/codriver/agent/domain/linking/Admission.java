package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import java.util.Optional;

/** Whether an account may join the list in a role: asked when it is offered, and again when the right code came. */
final class Admission {

    private Admission() {}

    /** The answer that ends the matter without a link, or nothing if the account may join. */
    static Optional<Receipt> findObstacle(Profile profile, Roster roster, Offer offer) {
        Optional<User> linked = roster.findUser(offer.user());
        if (linked.isPresent()) {
            return Optional.of(alreadyLinked(linked.get(), offer.role()));
        }
        return findReason(profile, roster, offer.role()).map(Receipt::rejected);
    }

    private static Receipt alreadyLinked(User user, Role asked) {
        Details details = Details.about(user);
        return user.role() == asked
                ? Receipt.unchanged(Reason.ALREADY_LINKED, details)
                : Receipt.rejected(Reason.ALREADY_LINKED, details);
    }

    private static Optional<Reason> findReason(Profile profile, Roster roster, Role asked) {
        if (profile.isSingleUser() && roster.size() > 0) {
            return Optional.of(Reason.PLATFORM_SINGLE_USER);
        }
        boolean hasPrimary = roster.findPrimary().isPresent();
        if (asked == Role.PRIMARY) {
            return findReasonAgainstPrimary(profile, hasPrimary);
        }
        if (!hasPrimary) {
            return Optional.of(Reason.PRIMARY_REQUIRED);
        }
        return roster.size() >= profile.userLimit() ? Optional.of(Reason.USER_LIMIT_REACHED) : Optional.empty();
    }

    private static Optional<Reason> findReasonAgainstPrimary(Profile profile, boolean hasPrimary) {
        if (hasPrimary) {
            return profile.primaryChanges().contains(PrimaryChange.REPLACE)
                    ? Optional.empty()
                    : Optional.of(Reason.PRIMARY_EXISTS);
        }
        return profile.firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT)
                ? Optional.empty()
                : Optional.of(Reason.ROLE_NOT_ALLOWED);
    }
}
