package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A code was typed. Each try is charged before it can be made: the first when the message is opened, the next with the
 * answer to the one before. So it is on disk before the code is compared, at the cost of no transaction of its own; and
 * because a start of the agent charges one more, cutting the power between a comparison and its record gains nobody a
 * free guess.
 */
public final class Codes {

    private Codes() {}

    /** A code typed in the app. */
    public static Step<Linking> commit(Linking linking, Given given, Commit commit, SlowHash slowHash) {
        Optional<Link> open = linking.requests().findOpen(commit.linkId());
        if (open.isEmpty()) {
            // That an account is linked is said with who it is; of a request that is gone nobody knows that any more.
            Reason why = linking.requests()
                    .findEnd(commit.linkId())
                    .filter(end -> end != Reason.ALREADY_LINKED)
                    .orElse(Reason.NO_SUCH_LINK);
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
        return attempt(linking, given, link, commit.code(), commit.consent(), slowHash);
    }

    /**
     * A code typed on the head unit. What was not accepted is said on the screen.
     *
     * @param decision a random name of this decision, for the number that the screen shows
     */
    public static Step<Linking> type(
            Linking linking, Given given, LinkId id, SecurityCode code, UUID decision, SlowHash slowHash) {
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
            return Step.of(linking.with(linking.requests()
                    .with(link.note(Refusal.of(Reason.TERMS_NOT_ACCEPTED).numbered(decision)))));
        }
        Step<Linking> step = attempt(linking, given, link, code, link.consent().get(), slowHash);
        // Nobody in the cloud asked for this try, so nobody there gets a receipt for it.
        Linking noted = step.after()
                .requests()
                .findOpen(id)
                .flatMap(after -> step.receipt()
                        .flatMap(Receipt::reason)
                        .map(why -> after.note(Refusal.of(why).numbered(decision))))
                .map(after -> step.after().with(step.after().requests().with(after)))
                .orElse(step.after());
        return step.unanswered().with(noted);
    }

    /** The agent has started while a request was open: a try may have been under way when it stopped. */
    public static Step<Linking> chargeAgain(Linking linking, Given given) {
        Optional<Link> opened = linking.requests().open().filter(Link::opened);
        if (opened.isEmpty()) {
            return Step.of(linking);
        }
        Link link = opened.get().charge();
        return link.triesLeft() > 0
                ? Step.of(linking.with(linking.requests().with(link)))
                : Ends.lock(linking, given, link);
    }

    private static Step<Linking> attempt(
            Linking linking, Given given, Link link, SecurityCode code, Consent consent, SlowHash slowHash) {
        if (!given.standing()) {
            return Step.answer(linking, Receipt.rejected(Reason.VEHICLE_MOVING));
        }
        Optional<Receipt> obstacle = Admission.findObstacle(given.profile(), linking.roster(), link.offer());
        if (obstacle.isPresent()) {
            return Ends.giveUp(linking, given, obstacle.get());
        }
        Duration wait = link.notBefore().minus(given.now().steady());
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Step.answer(linking, Receipt.rejected(Reason.RATE_LIMITED, Retry.after(wait)));
        }
        if (link.proof().accepts(code, slowHash)) {
            return Redemption.redeem(linking, given, link, consent);
        }
        Link refused = link.refuse(given.now());
        if (refused.triesLeft() == 0) {
            return Ends.lock(linking, given, link).answer(Receipt.rejected(Reason.CODE_LOCKED));
        }
        Details details =
                Retry.after(refused.notBefore().minus(given.now().steady())).with("triesLeft", refused.triesLeft());
        return Step.answer(
                linking.with(linking.requests().with(refused)), Receipt.rejected(Reason.CODE_MISMATCH, details));
    }
}
