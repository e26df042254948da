package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import java.util.List;
import java.util.Optional;

/** How what is open ends without a yes or a no. */
public final class Pending {

    private Pending() {}

    /** Ends what time has ended. */
    public static Step<Membership> expire(Membership members, Moment now) {
        List<Invitation> alive = members.invitations().stream()
                .filter(one -> !one.until().isOver(now))
                .toList();
        Membership invited = new Membership(members.roster(), alive, members.handover(), members.designation());
        Receipt nobody = Receipt.timedOut(Reason.NO_ANSWER_IN_CAR);
        boolean late = members.handover().map(one -> one.until().isOver(now)).orElse(false);
        Step<Membership> asked = late ? endHandover(invited, nobody) : Step.of(invited);
        boolean unanswered =
                members.designation().map(one -> one.until().isOver(now)).orElse(false);
        return unanswered ? end(asked.after(), nobody).precededBy(asked.events()) : asked;
    }

    /** Ends what a change of the list has made void. */
    public static Step<Membership> settle(Membership before, Membership members) {
        Optional<UserId> primary = members.roster().findPrimary().map(User::id);
        boolean samePrimary = before.roster().findPrimary().map(User::id).equals(primary);
        // Whom a former primary invited, the new one did not.
        Membership invited = samePrimary ? members : members.uninvited();
        Optional<Reason> obstacle = samePrimary
                ? members.handover().flatMap(one -> findObstacle(members.roster(), one.user()))
                : Optional.of(Reason.REPLACED);
        Step<Membership> asked = obstacle.map(reason -> endHandover(invited, Receipt.rejected(reason)))
                .orElseGet(() -> Step.of(invited));
        return primary.isPresent() && members.designation().isPresent()
                ? end(asked.after(), Receipt.rejected(Reason.PRIMARY_EXISTS)).precededBy(asked.events())
                : asked;
    }

    /** The wall clock went back while the agent was off: how long a request was open, nobody knows. */
    public static Step<Membership> distrust(Membership members) {
        Receipt nobody = Receipt.timedOut(Reason.NO_ANSWER_IN_CAR);
        Step<Membership> asked = endHandover(members, nobody);
        return end(asked.after(), nobody).precededBy(asked.events());
    }

    /** The account is no more: ends its designation as primary, if that is open. */
    public static Step<Membership> forget(Membership members, UserId account) {
        boolean named = members.designation()
                .map(one -> one.nominee().user().equals(account))
                .orElse(false);
        return named
                ? end(members, Receipt.rejected(Reason.CANCELLED)).answer(Receipt.succeeded(Details.none()))
                : Step.of(members);
    }

    /** Ends a designation that waits for somebody in the car, if there is one. */
    static Step<Membership> end(Membership members, Receipt how) {
        return members.designation()
                .map(one -> Step.of(members.naming(Optional.empty())).tell(new Event.CommandResult(one.askedBy(), how)))
                .orElseGet(() -> Step.of(members));
    }

    private static Step<Membership> endHandover(Membership members, Receipt how) {
        return members.handover()
                .map(one -> Step.of(members.asking(Optional.empty())).tell(new Event.CommandResult(one.askedBy(), how)))
                .orElseGet(() -> Step.of(members));
    }

    private static Optional<Reason> findObstacle(Roster roster, UserId asking) {
        return roster.findUser(asking).map(Authority::findSuspension).orElse(Optional.of(Reason.NOT_LINKED));
    }
}
