package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A user sets the plan, changes it or ends it. A car has one; whoever may use the climate may set it. */
public final class Planning {

    private Planning() {}

    /**
     * The plan is this from now on.
     *
     * @param wanted one without departures ends the plan
     */
    public static Step<Climate> set(Climate before, Setting car, Actor actor, Plan wanted) {
        if (!(actor instanceof Actor.User account)) {
            return Step.refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> user = car.roster().findUser(account.id());
        return user.isEmpty() ? Step.refuse(before, Reason.NOT_LINKED) : set(before, car, user.get(), wanted);
    }

    /** The same for a user of the list. */
    public static Step<Climate> set(Climate before, Setting car, User user, Plan wanted) {
        Optional<User> maker = before.planned().flatMap(old -> car.roster().findUser(old.by()));
        boolean endsItsOwn = wanted.departures().isEmpty() && maker.equals(Optional.of(user));
        Optional<Reason> obstacle = endsItsOwn ? Optional.empty() : findObstacle(car.circumstances(), user);
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Moment now = car.given().now();
        Optional<Planned> planned = wanted.departures().isEmpty()
                ? Optional.empty()
                : Optional.of(new Planned(wanted, user.uid(), handledUntil(before, wanted, now), Optional.empty()));
        Climate after = fitting(new Climate(planned, before.preparation()), now);
        Details details = planned.flatMap(Planned::findNext)
                .map(next -> Details.none().with("next", next))
                .orElse(Details.none());
        Step<Climate> step = Step.answer(after, Receipt.succeeded(details));
        return maker.filter(one -> !one.equals(user))
                .map(other -> step.tell(Event.PlanNotice.changed(other.uid(), user, now.wall())))
                .orElse(step);
    }

    /** What belongs to a user goes with the user. */
    public static Climate settle(Climate before, Roster roster, Moment now) {
        Optional<Uid> gone = before.planned()
                .map(Planned::by)
                .filter(by -> roster.findUser(by).isEmpty());
        return gone.isPresent() ? fitting(new Climate(Optional.empty(), before.preparation()), now) : before;
    }

    /** Somebody has told the climate something since: the car leaves it at that. */
    public static Climate leave(Climate before) {
        return before.withoutPreparation();
    }

    /** Why a user's plan does not run, however the car is. */
    public static Optional<Reason> findObstacle(Circumstances circumstances, User maker) {
        return Access.findLack(circumstances, maker, Capability.CLIMATE);
    }

    /** A departure already made ready does not come again because the plan was changed, unless a wrong clock said so. */
    private static Instant handledUntil(Climate before, Plan wanted, Moment now) {
        Duration ahead = Departures.LEAD;
        return before.planned()
                .map(Planned::handledUntil)
                .filter(now.wall()::isBefore)
                .filter(until -> !until.isAfter(now.wall().plus(ahead)))
                .filter(until -> Calendar.findTemperature(wanted, until).isPresent())
                .orElse(now.wall());
    }

    /** What the car does for a departure that is no longer planned ends. */
    private static Climate fitting(Climate climate, Moment now) {
        Optional<Preparation> open = climate.preparation().filter(one -> !one.ending());
        boolean planned = open.flatMap(one ->
                        climate.planned().flatMap(plan -> Calendar.findTemperature(plan.plan(), one.departure())))
                .isPresent();
        return open.isEmpty() || planned ? climate : climate.with(open.get().endsAt(now));
    }
}
