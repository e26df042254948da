package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import java.util.Optional;

/** Draws the screen from the state. */
public final class Screens {

    private Screens() {}

    /**
     * The screen of a state.
     *
     * @param online whether the cloud can be reached
     * @param cannotSave whether the store refuses to write
     */
    public static Screen draw(State state, boolean online, boolean cannotSave) {
        return new Screen(
                state.linking().requests().open().map(link -> message(state, link)),
                state.roster().users().stream()
                        .map(user -> new Screen.UserLine(user.displayName(), user.role(), user.state(), user.since()))
                        .toList(),
                state.profile().userLimit(),
                state.linking().notices().unseen(),
                !state.standing(),
                online,
                cannotSave);
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
        return link.opened() && state.standing() && link.proof() instanceof Proof.Shown shown
                ? Optional.of(shown.code())
                : Optional.empty();
    }
}
