package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.Optional;

/**
 * The one open request to link an account.
 *
 * @param offer what was asked for
 * @param offeredBy the message that asked; the end is reported under this id
 * @param proof what a typed code is compared with
 * @param until when the request ends; earlier once somebody has opened it
 * @param opened whether somebody in the car has opened it
 * @param charged how many tries are counted on disk: while it is open always one more than were answered, so that a
 *     code is never compared before its try is counted
 * @param notBefore before this time of the steady clock no code is compared
 * @param consent the terms accepted on the head unit, where the code is typed there
 * @param lastRefusal why the last typed code did not link; with a number if it was typed on the head unit
 */
public record Link(
        Offer offer,
        MessageId offeredBy,
        Proof proof,
        Deadline until,
        boolean opened,
        int charged,
        Duration notBefore,
        Optional<Consent> consent,
        Optional<Refusal> lastRefusal) {

    /** Its name. */
    public LinkId id() {
        return offer.linkId();
    }

    /** Whether it has been ended by time. */
    public boolean isOver(Moment now) {
        return until.isOver(now);
    }

    /** How many codes may still be tried. */
    public int triesLeft() {
        return opened ? LinkingLimits.MOST_TRIES + 1 - charged : LinkingLimits.MOST_TRIES;
    }

    /** Open from now on, with the first try charged: the code lives no longer than {@link LinkingLimits#CODE_LIFE}. */
    Link open(Moment now) {
        Deadline codeLife = Deadline.after(now, LinkingLimits.CODE_LIFE).orEarlier(until);
        return new Link(offer, offeredBy, proof, codeLife, true, 1, notBefore, consent, lastRefusal);
    }

    /** With one try more charged. */
    Link charge() {
        return new Link(offer, offeredBy, proof, until, opened, charged + 1, notBefore, consent, lastRefusal);
    }

    /** With the charged try answered: wrong; and the next one charged. */
    Link refuse(Moment now) {
        Duration next = now.steady().plus(LinkingLimits.waitAfter(charged));
        return new Link(offer, offeredBy, proof, until, opened, charged + 1, next, consent, lastRefusal)
                .note(Refusal.of(Reason.CODE_MISMATCH));
    }

    /** With the terms accepted on the head unit. */
    Link accept(Consent accepted) {
        return new Link(offer, offeredBy, proof, until, opened, charged, notBefore, Optional.of(accepted), lastRefusal);
    }

    /** With a note for the person at the head unit. */
    Link note(Refusal refusal) {
        return new Link(offer, offeredBy, proof, until, opened, charged, notBefore, consent, Optional.of(refusal));
    }
}
