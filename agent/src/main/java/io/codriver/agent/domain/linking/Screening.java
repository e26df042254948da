package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** What an occupant does with the message of a request before any code is typed. */
public final class Screening {

    private Screening() {}

    /** Opens the message; the code's life begins. Only while the car stands still; opening it again changes nothing. */
    public static Step<Linking> open(Linking linking, Given given, LinkId id) {
        Optional<Link> link = linking.requests()
                .findOpen(id)
                .filter(one -> !one.opened() && !one.isOver(given.now()) && given.standing());
        if (link.isEmpty()) {
            return Step.of(linking);
        }
        Link opened = link.get().open(given.now());
        return Step.of(linking.with(linking.requests().with(opened)))
                .tell(
                        EventType.LINK_SHOWN,
                        Details.none()
                                .with("linkId", id.value())
                                .with("codeUntil", opened.until().wall()));
    }

    /** Accepts the terms on the head unit, where the code is typed there. */
    public static Step<Linking> acceptTerms(Linking linking, Given given, LinkId id, String locale) {
        Optional<Link> link = linking.requests()
                .findOpen(id)
                .filter(one -> one.opened() && one.offer().mode() == Offer.Mode.ENTRY);
        if (link.isEmpty()) {
            return Step.of(linking);
        }
        Consent consent = new Consent(
                link.get().offer().terms().version(), locale, given.now().wall());
        return Step.of(linking.with(linking.requests().with(link.get().accept(consent))));
    }
}
