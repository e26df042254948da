package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Consent;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A code was typed. Each try takes two decisions: the first counts it, the second, once that is on disk, compares. So
 * cutting the power between a comparison and its record gains nobody a free guess, and a redelivered message, being the
 * same guess, is counted once.
 */
public final class Codes {

    private Codes() {}

    /** A code typed in the app. */
    public static Step commit(Linking linking, Given given, MessageId id, Commit commit) {
        Optional<Link> open = linking.requests().findOpen(commit.linkId());
        if (open.isEmpty()) {
            Reason why = linking.requests().findEnd(commit.linkId()).orElse(Reason.NO_SUCH_LINK);
            return Step.answer(linking, Receipt.rejected(why));
        }
        Link link = open.get();
        if (link.isOver(given.now())) {
            return Ends.expire(linking, given, link).answer(Receipt.rejected(Reason.CODE_EXPIRED));
        }
        if (!link.opened() || link.offer().mode() == Offer.Mode.ENTRY) {
            return Step.answer(linking, Receipt.rejected(Reason.NOT_SHOWN));
        }
        if (!commit.consent().version().equals(link.offer().terms().version())) {
            return Step.answer(linking, Receipt.rejected(Reason.TERMS_NOT_ACCEPTED));
        }
        return attempt(linking, given, link, id.value(), commit.code(), commit.consent());
    }

    /**
     * A code typed on the head unit. What was not accepted is said on the screen.
     *
     * @param tryId names this try, unique
     */
    public static Step type(Linking linking, Given given, LinkId id, UUID tryId, SecurityCode code) {
        Optional<Link> open = linking.requests()
                .findOpen(id)
                .filter(one -> one.opened() && one.offer().mode() == Offer.Mode.ENTRY);
        if (open.isEmpty()) {
            return Step.of(linking);
        }
        Link link = open.get();
        if (link.isOver(given.now())) {
            return Ends.expire(linking, given, link);
        }
        if (link.consent().isEmpty()) {
            return Step.of(linking.with(linking.requests().with(link.note(Reason.TERMS_NOT_ACCEPTED))));
        }
        Step step = attempt(linking, given, link, tryId, code, link.consent().get());
        // Nobody in the cloud asked for this try, so nobody there gets a receipt for it.
        Linking noted = step.after()
                .requests()
                .findOpen(id)
                .flatMap(after -> step.receipt().flatMap(Receipt::reason).map(after::note))
                .map(after -> step.after().with(step.after().requests().with(after)))
                .orElse(step.after());
        return new Step(noted, Optional.empty(), step.events(), step.again());
    }

    private static Step attempt(
            Linking linking, Given given, Link link, UUID tryId, SecurityCode code, Consent consent) {
        if (!given.standing()) {
            return Step.answer(linking, Receipt.rejected(Reason.VEHICLE_MOVING));
        }
        Optional<Receipt> obstacle = Admission.findObstacle(given.profile(), linking.roster(), link.offer());
        if (obstacle.isPresent()) {
            return Ends.giveUp(linking, given, obstacle.get());
        }
        if (link.countedTry().filter(tryId::equals).isPresent()) {
            return compare(linking, given, link, code, consent);
        }
        Duration wait = link.notBefore().minus(given.now().steady());
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Step.answer(linking, Receipt.rejected(Reason.RATE_LIMITED, Retry.after(wait)));
        }
        if (link.tries() >= LinkingLimits.MOST_TRIES) {
            // Reached only when the power went after a last try was counted and before it was answered.
            return Ends.lock(linking, given, link).answer(Receipt.rejected(Reason.CODE_LOCKED));
        }
        return Step.countFirst(linking.with(linking.requests().with(link.count(tryId))));
    }

    private static Step compare(Linking linking, Given given, Link link, SecurityCode code, Consent consent) {
        if (link.proof().accepts(code, given.slowHash())) {
            return Redemption.redeem(linking, given, link, consent);
        }
        if (link.tries() >= LinkingLimits.MOST_TRIES) {
            return Ends.lock(linking, given, link).answer(Receipt.rejected(Reason.CODE_LOCKED));
        }
        Details details = Retry.after(LinkingLimits.waitAfter(link.tries()))
                .with("triesLeft", LinkingLimits.MOST_TRIES - link.tries());
        return Step.answer(
                linking.with(linking.requests().with(link.refuse(given.now()))),
                Receipt.rejected(Reason.CODE_MISMATCH, details));
    }
}
