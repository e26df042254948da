package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The one open request to link an account.
 *
 * @param offer what was asked for
 * @param offeredBy the message that asked; the end is reported under this id
 * @param proof what a typed code is compared with
 * @param until when the request ends; earlier once somebody has opened it
 * @param opened whether somebody in the car has opened it
 * @param tries how many codes were counted, the one of {@code countedTry} included
 * @param countedTry the try that is on disk and not yet answered
 * @param notBefore before this time of the steady clock no code is compared
 * @param consent the terms accepted on the head unit, where the code is typed there
 * @param lastRefusal why the last code typed on the head unit did not link
 */
public record Link(
        Offer offer,
        MessageId offeredBy,
        Proof proof,
        Deadline until,
        boolean opened,
        int tries,
        Optional<UUID> countedTry,
        Duration notBefore,
        Optional<Consent> consent,
        Optional<Reason> lastRefusal) {

    /** Its name. */
    public LinkId id() {
        return offer.linkId();
    }

    /** Whether it has been ended by time. */
    public boolean isOver(Moment now) {
        return until.isOver(now);
    }

    /** Open from now on: the code lives no longer than {@link LinkingLimits#CODE_LIFE}. */
    Link open(Moment now) {
        Deadline codeLife = Deadline.after(now, LinkingLimits.CODE_LIFE);
        return new Link(
                offer,
                offeredBy,
                proof,
                codeLife.orEarlier(until),
                true,
                tries,
                countedTry,
                notBefore,
                consent,
                lastRefusal);
    }

    /** With one try more, to be on disk before any code is compared. */
    Link count(UUID tryId) {
        return new Link(
                offer, offeredBy, proof, until, opened, tries + 1, Optional.of(tryId), notBefore, consent, lastRefusal);
    }

    /** With the counted try answered: wrong. */
    Link refuse(Moment now) {
        Duration next = now.steady().plus(LinkingLimits.waitAfter(tries));
        return new Link(
                offer,
                offeredBy,
                proof,
                until,
                opened,
                tries,
                Optional.empty(),
                next,
                consent,
                Optional.of(Reason.CODE_MISMATCH));
    }

    /** With the terms accepted on the head unit. */
    Link accept(Consent accepted) {
        return new Link(
                offer,
                offeredBy,
                proof,
                until,
                opened,
                tries,
                countedTry,
                notBefore,
                Optional.of(accepted),
                lastRefusal);
    }

    /** With a note for the person at the head unit. */
    Link note(Reason refusal) {
        return new Link(
                offer, offeredBy, proof, until, opened, tries, countedTry, notBefore, consent, Optional.of(refusal));
    }
}
