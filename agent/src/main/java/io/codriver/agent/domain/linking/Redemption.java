package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;

/** The right code came: the account joins the list. */
final class Redemption {

    private Redemption() {}

    static Step<Linking> redeem(Linking linking, Given given, Link link, Consent consent) {
        User user = newUser(given, link.offer(), consent);
        boolean replaces = user.isPrimary() && linking.roster().size() > 0;
        Roster roster = user.isPrimary()
                ? linking.roster().replacedBy(user)
                : linking.roster().with(user);
        Details linked = Details.none()
                .with("linkId", link.id().value())
                .with("uid", user.uid().value())
                .with("role", user.role().name())
                .with("state", user.state().name());
        Receipt done = Receipt.succeeded(linked);
        return Step.of(new Linking(roster, linking.requests().redeemed(), linking.notices()))
                .answer(done)
                .tell(EventType.LINK_REDEEMED, linked)
                .tell(new Event.CommandResult(link.offeredBy(), done))
                .because(replaces ? Cause.What.PRIMARY_REPLACED : Cause.What.LINKED, Cause.By.SECURITY_CODE);
    }

    private static User newUser(Given given, Offer offer, Consent consent) {
        boolean waits = offer.role() == Role.SECONDARY && given.profile().primaryApproves();
        return User.joined(
                offer.user(),
                given.epoch().uidOf(offer.user()),
                offer.displayName(),
                offer.role(),
                waits ? UserState.AWAITING_APPROVAL : UserState.ACTIVE,
                Rights.standard(offer.sharing()),
                consent,
                given.now().wall());
    }
}
