package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import java.time.Instant;
import java.util.Optional;

/** A secondary asks for the primary role; the primary says yes or no, in the car or in the app. */
public final class HandingOver {

    private HandingOver() {}

    /**
     * Asks for the role.
     *
     * @param id the message that asks
     * @param until how long the sender wants the request to be open; the car's own limit holds besides
     */
    public static Step<Membership> ask(Membership members, Given given, MessageId id, Deadline until, Actor actor) {
        if (!given.profile().primaryChanges().contains(PrimaryChange.HANDOVER)) {
            return Step.refuse(members, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> asking = Authority.findUser(members.roster(), actor);
        if (asking.isEmpty()) {
            return Step.refuse(members, actor instanceof Actor.User ? Reason.NOT_LINKED : Reason.ROLE_NOT_ALLOWED);
        }
        User user = asking.get();
        if (user.isPrimary()) {
            return Step.answer(members, Receipt.unchanged(Reason.ALREADY_LINKED, Details.about(user)));
        }
        Optional<Reason> suspension = Authority.findSuspension(user);
        if (suspension.isPresent()) {
            return Step.refuse(members, suspension.get());
        }
        if (members.handover().isPresent()) {
            return Step.refuse(members, Reason.BUSY);
        }
        Handover handover = new Handover(
                id, user.id(), Deadline.after(given.now(), Handover.LONGEST).orEarlier(until));
        Instant openUntil = handover.until().wall();
        return Step.answer(
                        members.asking(Optional.of(handover)),
                        Receipt.inProgress(Details.none().with("openUntil", openUntil)))
                .tell(
                        EventType.HANDOVER_REQUESTED,
                        Details.none().with("uid", user.uid().value()).with("openUntil", openUntil));
    }

    /** The primary answers; on yes the roles swap. */
    public static Step<Membership> answer(Membership members, Given given, Actor actor, UserId account, boolean grant) {
        Optional<Reason> obstacle = Authority.findObstacle(members.roster(), actor, Reason.CANNOT_ELEVATE);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        Optional<Handover> open = members.handover().filter(one -> one.user().equals(account));
        if (open.isEmpty()) {
            return Step.refuse(members, Reason.NOTHING_TO_ANSWER);
        }
        // Whoever asks is on the list, and in force: the request ends when that changes.
        User asking = members.roster().findUser(account).orElseThrow();
        Details answered = Details.none().with("uid", asking.uid().value()).with("granted", grant);
        Receipt end = grant ? Receipt.succeeded(Details.none()) : Receipt.rejected(Reason.DECLINED_BY_PRIMARY);
        Step<Membership> step = Step.answer(members.asking(Optional.empty()), Receipt.succeeded(Details.none()))
                .tell(EventType.HANDOVER_ANSWERED, answered)
                .tell(new Event.CommandResult(open.get().askedBy(), end));
        return grant
                ? step.with(step.after().with(Transferring.swap(members.roster(), asking)))
                        .because(Cause.What.HANDED_OVER, Cause.By.PRIMARY)
                : step;
    }
}
