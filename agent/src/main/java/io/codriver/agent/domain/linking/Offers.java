package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;
import java.util.Optional;

/** The cloud asks to link an account. */
public final class Offers {

    private Offers() {}

    /**
     * Opens a request, unless the list of users, the platform or the number of requests forbids it.
     *
     * @param id the message that asks
     * @param until how long the sender wants it to be open; the car's own limit holds besides
     * @param freshCode a random code, used if the car makes it
     */
    public static Step<Linking> offer(
            Linking linking, Given given, MessageId id, Deadline until, Offer offer, SecurityCode freshCode) {
        if (!given.profile().ceremonies().contains(ceremonyOf(offer))) {
            return Step.answer(linking, Receipt.rejected(Reason.CEREMONY_NOT_OFFERED));
        }
        Optional<Receipt> obstacle = Admission.findObstacle(given.profile(), linking.roster(), offer);
        if (obstacle.isPresent()) {
            return Step.answer(linking, obstacle.get());
        }
        Duration wait = linking.requests().waitForNext(given.now());
        if (!wait.isZero()) {
            return Step.answer(linking, Receipt.rejected(Reason.RATE_LIMITED, Retry.after(wait)));
        }
        Step<Linking> cleared = Ends.replace(linking, given);
        Link link = newLink(given, id, until, offer, freshCode);
        Linking after = cleared.after().with(cleared.after().requests().with(link));
        Receipt receipt = Receipt.inProgress(Details.none()
                .with("linkId", offer.linkId().value())
                .with("openUntil", link.until().wall()));
        return cleared.with(after).answer(receipt);
    }

    private static Link newLink(Given given, MessageId id, Deadline until, Offer offer, SecurityCode freshCode) {
        Deadline longest = Deadline.after(given.now(), LinkingLimits.WAIT_FOR_PERSON);
        return new Link(
                offer,
                id,
                offer.proof().orElseGet(() -> new Proof.Shown(freshCode)),
                longest.orEarlier(until),
                false,
                0,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    private static Ceremony ceremonyOf(Offer offer) {
        if (offer.mode() == Offer.Mode.ENTRY) {
            return Ceremony.ENTRY;
        }
        return offer.proof().isPresent() ? Ceremony.DISPLAY_CLOUD_CODE : Ceremony.DISPLAY_VEHICLE_CODE;
    }
}
