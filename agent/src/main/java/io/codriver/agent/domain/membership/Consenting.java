package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** The maker changes its terms, and each user accepts them for itself before its rights go on. */
public final class Consenting {

    private Consenting() {}

    /**
     * {@code terms.accept}: a user accepts the terms in force.
     *
     * @param inForce the terms in force, if the maker has ever changed them
     */
    public static Step<Membership> accept(Membership members, Optional<Terms> inForce, Actor actor, Consent consent) {
        if (!(actor instanceof Actor.User account)) {
            return Step.refuse(members, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> found = members.roster().findUser(account.id());
        if (found.isEmpty()) {
            return Step.refuse(members, Reason.NOT_LINKED);
        }
        if (inForce.isEmpty()) {
            return Step.refuse(members, Reason.NOTHING_TO_ANSWER);
        }
        if (!inForce.get().version().equals(consent.version())) {
            return Step.refuse(members, Reason.TERMS_NOT_ACCEPTED);
        }
        User user = found.get();
        Receipt done = Receipt.succeeded(Details.none());
        if (user.consent().version().equals(consent.version())) {
            return Step.answer(members, done);
        }
        return Step.answer(members.with(members.roster().note(user.id(), consent)), done)
                .tell(EventType.CONSENT_RECORDED, details(user.accepting(consent)));
    }

    /** What a user accepted, for the cloud. */
    public static Details details(User user) {
        return Details.none()
                .with("uid", user.uid().value())
                .with("version", user.consent().version())
                .with("locale", user.consent().locale())
                .with("acceptedAt", user.consent().acceptedAt());
    }
}
