package io.codriver.agent.domain;

import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.linking.Requests;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.sale.Sale;
import java.time.Instant;
import java.util.Optional;

/**
 * What must survive a power cut.
 *
 * @param epoch the time since the last reset for sale
 * @param membership who is linked, and what is open about that
 * @param requests who asks to be linked with a security code
 * @param notices what the head unit announces
 * @param sale what there is of a reset for sale before and after it
 * @param usage what its users make of the car
 * @param audit how far the record of all that happened has come
 * @param locationStopped whether an occupant has stopped that anybody outside learns where the car is
 * @param clockDoubt while the wall clock is behind this, the car does not know the time
 */
public record Kept(
        Epoch epoch,
        Membership membership,
        Requests requests,
        NoticeBoard notices,
        Sale sale,
        Usage usage,
        Trail audit,
        boolean locationStopped,
        Optional<Instant> clockDoubt) {

    /** Of a car to which nothing ever happened. */
    public static Kept fresh(Epoch epoch) {
        return new Kept(
                epoch,
                Membership.of(Roster.empty()),
                Requests.none(),
                NoticeBoard.empty(),
                Sale.none(),
                Usage.none(),
                Trail.NONE,
                false,
                Optional.empty());
    }

    /** Who is linked. */
    public Roster roster() {
        return membership.roster();
    }

    /** Whether something is open that time will end: then the clocks are put on disk now and then. */
    public boolean hasDeadline() {
        return requests.open().isPresent()
                || membership.hasDeadline()
                || sale.asked().isPresent()
                || usage.hasDeadline();
    }

    /** Whether a reset for sale waits until no byte of what was before is left. */
    public boolean mustErase() {
        return sale.report().filter(report -> !report.erased()).isPresent();
    }

    Linking linking() {
        return new Linking(membership.roster(), requests, notices);
    }

    Kept with(Linking changed) {
        return new Kept(
                epoch,
                membership.with(changed.roster()),
                changed.requests(),
                changed.notices(),
                sale,
                usage,
                audit,
                locationStopped,
                clockDoubt);
    }

    /** With another list, and what is open about it. */
    public Kept with(Membership changed) {
        return new Kept(epoch, changed, requests, notices, sale, usage, audit, locationStopped, clockDoubt);
    }

    Kept with(NoticeBoard changed) {
        return new Kept(epoch, membership, requests, changed, sale, usage, audit, locationStopped, clockDoubt);
    }

    /** With another state of a reset for sale. */
    public Kept with(Sale changed) {
        return new Kept(epoch, membership, requests, notices, changed, usage, audit, locationStopped, clockDoubt);
    }

    /** With another use of the car. */
    public Kept with(Usage changed) {
        return new Kept(epoch, membership, requests, notices, sale, changed, audit, locationStopped, clockDoubt);
    }

    /** With a longer record. */
    public Kept with(Trail changed) {
        return new Kept(epoch, membership, requests, notices, sale, usage, changed, locationStopped, clockDoubt);
    }

    Kept locationStopped(boolean now) {
        return new Kept(epoch, membership, requests, notices, sale, usage, audit, now, clockDoubt);
    }

    Kept clockDoubt(Optional<Instant> now) {
        return new Kept(epoch, membership, requests, notices, sale, usage, audit, locationStopped, now);
    }
}
