package io.codriver.agent.domain;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.time.Deadline;
import java.util.Optional;

/** Draws the screen from the state. */
public final class Screens {

    private Screens() {}

    /** The screen of a state. */
    public static Screen draw(State state, Fitness fitness) {
        Kept kept = state.kept();
        Roster roster = kept.roster();
        return new Screen(
                kept.requests().open().map(link -> message(state, link)),
                questions(kept),
                roster.users().stream().map(user -> line(state, user)).toList(),
                roster.revision(),
                kept.membership().invitations().stream()
                        .map(one -> new Screen.InvitedLine(
                                one.displayName(), one.until().wall()))
                        .toList(),
                state.profile().userLimit(),
                kept.notices().unseen(),
                kept.notices().gaveWay(),
                MessagesPanels.draw(state, fitness.waiting()),
                state.signals().driver().flatMap(roster::findUser).map(User::uid),
                kept.locationStopped(),
                CarPanels.draw(state.signals().readings()),
                Remote.panel(kept),
                HistoryScreens.draw(state),
                Comfort.panel(state),
                new UpgradesPanel(kept.usage().upgrades().booked()),
                state.refusal(),
                !state.signals().standing(),
                fitness.online(),
                fitness.cannotSave(),
                fitness.certificateEnds());
    }

    private static Screen.UserLine line(State state, User user) {
        Validity validity = user.rights().validity();
        return new Screen.UserLine(
                user.uid(),
                user.displayName(),
                user.role(),
                user.state(),
                Access.granted(state.profile(), user),
                user.rights().sharing(),
                validity.from().map(Deadline::wall),
                validity.until().map(Deadline::wall),
                user.since(),
                user.lastDeed());
    }

    private static Screen.Questions questions(Kept kept) {
        Membership members = kept.membership();
        return new Screen.Questions(
                members.handover()
                        .flatMap(open -> kept.roster()
                                .findUser(open.user())
                                .map(user -> new Screen.HandoverQuestion(
                                        user.uid(),
                                        user.displayName(),
                                        open.until().wall()))),
                members.designation()
                        .map(open -> new Screen.DesignationQuestion(
                                kept.epoch().uidOf(open.nominee().user()),
                                open.partner().id(),
                                open.nominee().displayName(),
                                open.until().wall())),
                kept.sale()
                        .asked()
                        .map(open ->
                                new Screen.ResetQuestion(open.by(), open.until().wall())));
    }

    private static Screen.LinkMessage message(State state, Link link) {
        Offer offer = link.offer();
        return new Screen.LinkMessage(
                link.id(),
                offer.displayName(),
                offer.role(),
                consequence(state.roster(), offer),
                link.opened(),
                offer.mode() == Offer.Mode.ENTRY,
                findCode(state, link),
                offer.terms(),
                link.consent().isPresent(),
                link.until().wall(),
                link.triesLeft(),
                link.lastRefusal());
    }

    private static Screen.Consequence consequence(Roster roster, Offer offer) {
        boolean replaces = offer.role() == Role.PRIMARY && roster.findPrimary().isPresent();
        return new Screen.Consequence(replaces, replaces ? roster.size() - 1 : 0);
    }

    private static Optional<SecurityCode> findCode(State state, Link link) {
        return link.opened() && state.signals().standing() && link.proof() instanceof Proof.Shown shown
                ? Optional.of(shown.code())
                : Optional.empty();
    }
}
