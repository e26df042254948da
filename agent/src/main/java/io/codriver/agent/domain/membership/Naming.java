package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import java.util.Optional;
import java.util.Set;

/** The primary of a car without one is named by somebody else. */
public final class Naming {

    private Naming() {}

    /**
     * A service partner names the primary; where the profile says so, somebody in the car has to say yes.
     *
     * @param id the message that names
     * @param until how long the sender wants to wait for that yes; the car's own limit holds besides
     */
    public static Step<Membership> designate(
            Membership members, Given given, MessageId id, Deadline until, Actor actor, Nominee nominee) {
        Set<FirstPrimary> ways = given.profile().firstPrimary();
        boolean asks = ways.contains(FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR);
        // Where a platform names both ways, the one that asks somebody in the car holds.
        boolean atOnce = !asks && ways.contains(FirstPrimary.SERVICE_PARTNER);
        if (!(actor instanceof Actor.ServicePartner partner) || !(asks || atOnce)) {
            return Step.refuse(members, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> primary = members.roster().findPrimary();
        if (primary.isPresent()) {
            return Step.answer(
                    members,
                    primary.get().id().equals(nominee.user())
                            ? Receipt.unchanged(Reason.ALREADY_LINKED, Details.about(primary.get()))
                            : Receipt.rejected(Reason.PRIMARY_EXISTS));
        }
        if (atOnce) {
            return name(members, given, nominee);
        }
        Step<Membership> cleared = Pending.end(members, Receipt.rejected(Reason.REPLACED));
        Designation designation = new Designation(
                id,
                partner,
                nominee,
                Deadline.after(given.now(), Designation.LONGEST).orEarlier(until));
        return cleared.with(cleared.after().naming(Optional.of(designation)))
                .answer(Receipt.inProgress(
                        Details.none().with("openUntil", designation.until().wall())));
    }

    /** Somebody in the car says yes or no. */
    public static Step<Membership> answer(Membership members, Given given, boolean yes) {
        Optional<Designation> open = members.designation();
        if (open.isEmpty()) {
            return Step.of(members);
        }
        if (!yes) {
            return Pending.end(members, Receipt.rejected(Reason.DECLINED_IN_CAR));
        }
        Step<Membership> step =
                name(members.naming(Optional.empty()), given, open.get().nominee());
        return step.unanswered()
                .tell(new Event.CommandResult(
                        open.get().askedBy(), step.receipt().orElseThrow()));
    }

    /** The car was delivered with its primary named; only a car that never had a user takes that. */
    public static Step<Membership> provision(Membership members, Given given, Nominee nominee) {
        if (members.roster().revision() > 0) {
            return Step.of(members);
        }
        Step<Membership> step = name(members, given, nominee);
        return step.unanswered().because(Cause.What.PROVISIONED, Cause.By.CAR);
    }

    private static Step<Membership> name(Membership members, Given given, Nominee nominee) {
        User primary = nominee.asPrimary(given.epoch(), given.now().wall());
        Details details = Details.about(primary).with("assertion", nominee.assertion());
        return Step.answer(members.with(members.roster().with(primary)), Receipt.succeeded(details))
                .because(Cause.What.DESIGNATED, Cause.By.SERVICE_PARTNER);
    }
}
