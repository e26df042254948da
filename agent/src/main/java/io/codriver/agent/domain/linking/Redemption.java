package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.time.Instant;

/** The right code came: the account joins the list. */
final class Redemption {

    private Redemption() {}

    static Step redeem(Linking linking, Given given, Link link, Consent consent) {
        User user = newUser(given, link.offer(), consent);
        boolean replaces = user.role() == Role.PRIMARY;
        Roster roster =
                replaces ? linking.roster().replacedBy(user) : linking.roster().with(user);
        NoticeBoard notices = announce(linking, user, given.now().wall());
        Details linked = Details.none()
                .with("linkId", link.id().value())
                .with("uid", user.uid().value())
                .with("role", user.role().name())
                .with("state", user.state().name());
        Receipt done = Receipt.succeeded(linked);
        return Step.of(new Linking(roster, linking.requests().redeemed(), notices))
                .answer(done)
                .tell(EventType.LINK_REDEEMED, linked)
                .tell(EventType.CONSENT_RECORDED, consentDetails(user))
                .tell(
                        EventType.ROSTER_CHANGED,
                        Details.none()
                                .with("revision", roster.revision())
                                .with("what", replaces && linking.roster().size() > 0 ? "PRIMARY_REPLACED" : "LINKED")
                                .with("uid", user.uid().value())
                                .with("by", "SECURITY_CODE"))
                .tell(new Event.CommandResult(link.offeredBy(), done));
    }

    private static User newUser(Given given, Offer offer, Consent consent) {
        boolean waits = offer.role() == Role.SECONDARY && given.profile().primaryApproves();
        return new User(
                offer.user(),
                given.epoch().uidOf(offer.user()),
                offer.displayName(),
                offer.role(),
                waits ? UserState.AWAITING_APPROVAL : UserState.ACTIVE,
                offer.sharing(),
                consent,
                given.now().wall());
    }

    private static NoticeBoard announce(Linking linking, User joined, Instant at) {
        NoticeBoard board = linking.notices();
        if (joined.role() == Role.PRIMARY) {
            for (User removed : linking.roster().users()) {
                board = board.post(Notice.Kind.REMOVED, removed.displayName(), removed.role(), at);
            }
        }
        return board.post(Notice.Kind.LINKED, joined.displayName(), joined.role(), at);
    }

    private static Details consentDetails(User user) {
        return Details.none()
                .with("uid", user.uid().value())
                .with("version", user.consent().version())
                .with("locale", user.consent().locale())
                .with("acceptedAt", user.consent().acceptedAt());
    }
}
