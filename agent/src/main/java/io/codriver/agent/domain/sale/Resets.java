package io.codriver.agent.domain.sale;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.Optional;

/** Reset for sale: asked for from outside and always confirmed in the car, or begun there. */
public final class Resets {

    /** How long after it was told the cloud is told once more, unless it has said that it knows. */
    public static final Duration AGAIN = Duration.ofHours(1);

    private Resets() {}

    /**
     * Asks for a reset: the primary, a service partner or the cloud may.
     *
     * @param id the message that asks
     * @param until how long the sender wants to wait; the car's own limit holds besides
     */
    public static Step<Sale> ask(Sale sale, Roster roster, Given given, MessageId id, Deadline until, Actor actor) {
        Optional<User> user = actor instanceof Actor.User account ? roster.findUser(account.id()) : Optional.empty();
        if (actor instanceof Actor.User && user.isEmpty()) {
            return Step.refuse(sale, Reason.NOT_LINKED);
        }
        if (user.filter(one -> !one.isPrimary()).isPresent()) {
            return Step.refuse(sale, Reason.ROLE_NOT_ALLOWED);
        }
        Step<Sale> cleared = end(sale, Receipt.rejected(Reason.REPLACED));
        ResetRequest request = new ResetRequest(
                id, by(actor), Deadline.after(given.now(), ResetRequest.LONGEST).orEarlier(until));
        return cleared.with(cleared.after().asking(Optional.of(request)))
                .answer(Receipt.inProgress(
                        Details.none().with("openUntil", request.until().wall())));
    }

    /** Somebody in the car says no to a reset that was asked for. */
    public static Step<Sale> decline(Sale sale) {
        return end(sale, Receipt.rejected(Reason.DECLINED_IN_CAR));
    }

    /** Ends a request that time has ended. */
    public static Step<Sale> expire(Sale sale, Moment now) {
        return sale.asked().filter(one -> one.until().isOver(now)).isPresent() ? distrust(sale) : Step.of(sale);
    }

    /** Ends a request because nobody answered, or nobody knows how long it was open. */
    public static Step<Sale> distrust(Sale sale) {
        return end(sale, Receipt.timedOut(Reason.NO_ANSWER_IN_CAR));
    }

    /** What is left of all this after a reset: that it was carried out. */
    public static Sale carriedOut(Sale sale, Moment now) {
        // Reset once more before the files were empty: whoever asked for the first still waits for its end.
        Optional<MessageId> askedBy = sale.asked()
                .map(ResetRequest::askedBy)
                .or(() -> sale.report().filter(one -> !one.erased()).flatMap(ResetReport::askedBy));
        return new Sale(Optional.empty(), Optional.of(new ResetReport(now.wall(), askedBy, false, now.steady())));
    }

    /** No byte of what was before is left in any file: now the cloud can be told. */
    public static Step<Sale> erased(Sale sale, Moment now) {
        Optional<ResetReport> report = sale.report().filter(one -> !one.erased());
        if (report.isEmpty()) {
            return Step.of(sale);
        }
        Step<Sale> told = tell(sale, report.get(), now);
        return report.get()
                .askedBy()
                .map(id -> told.tell(new Event.CommandResult(id, Receipt.succeeded(Details.none()))))
                .orElse(told);
    }

    /**
     * Tells the cloud once more, until it has said that it knows.
     *
     * @param reached whether it can be reached again, and was not told this very moment: otherwise only when it is time
     */
    public static Step<Sale> tellAgain(Sale sale, Moment now, boolean reached) {
        Duration due = reached ? now.steady().plus(AGAIN).minusNanos(1) : now.steady();
        return sale.report()
                .filter(one -> one.erased() && one.tellAgain().compareTo(due) <= 0)
                .map(one -> tell(sale, one, now))
                .orElseGet(() -> Step.of(sale));
    }

    /** The cloud says that it knows. */
    public static Step<Sale> noted(Sale sale) {
        return sale.report().filter(ResetReport::erased).isPresent()
                ? Step.answer(sale.reporting(Optional.empty()), Receipt.succeeded(Details.none()))
                : Step.refuse(sale, Reason.NOTHING_TO_ANSWER);
    }

    private static Step<Sale> tell(Sale sale, ResetReport report, Moment now) {
        ResetReport told = new ResetReport(
                report.at(), report.askedBy(), true, now.steady().plus(AGAIN));
        return Step.of(sale.reporting(Optional.of(told)))
                .tell(EventType.USERS_RESET_DONE, Details.none().with("at", report.at()));
    }

    private static Step<Sale> end(Sale sale, Receipt how) {
        return sale.asked()
                .map(one -> Step.of(sale.asking(Optional.empty())).tell(new Event.CommandResult(one.askedBy(), how)))
                .orElseGet(() -> Step.of(sale));
    }

    private static ResetRequest.By by(Actor actor) {
        return actor.match(new Actor.Cases<ResetRequest.By>() {
            @Override
            public ResetRequest.By user(Actor.User account) {
                return ResetRequest.By.PRIMARY;
            }

            @Override
            public ResetRequest.By servicePartner(Actor.ServicePartner partner) {
                return ResetRequest.By.SERVICE_PARTNER;
            }

            @Override
            public ResetRequest.By cloud(Actor.Cloud cloud) {
                return ResetRequest.By.CLOUD;
            }
        });
    }
}
