package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.access.Condition;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Services that users let the car do. The car is told of each once: {@link #ask} alone tells it, and only of what is not
 * yet among the runs. What is among them after a start is never told again, since nobody knows whether the car heard it.
 */
public final class Running {

    /** The end of a run of which nobody can tell how it ended. */
    public static final Receipt UNANSWERED = Receipt.timedOut(Reason.NO_ANSWER_FROM_CAR);

    private Running() {}

    /**
     * Somebody asks for a service.
     *
     * @param car what its signals say
     * @param id the message that asks
     */
    public static Step<Runs> ask(
            Runs runs,
            Circumstances circumstances,
            Roster roster,
            Readings car,
            Moment now,
            MessageId id,
            Actor actor,
            Order order) {
        if (!(actor instanceof Actor.User account)) {
            return Step.refuse(runs, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> user = roster.findUser(account.id());
        if (user.isEmpty()) {
            return Step.refuse(runs, Reason.NOT_LINKED);
        }
        Optional<Reason> obstacle =
                findObstacle(circumstances, user.get(), order.service()).or(() -> findObstacle(order, car));
        if (obstacle.isPresent()) {
            return Step.answer(runs, Receipt.rejected(obstacle.get(), Hindrance.of(obstacle.get(), car)));
        }
        Work work = Work.of(order, car);
        if (runs.open().stream().anyMatch(run -> work.disturbs(Work.of(run.order(), car)))) {
            return Step.refuse(runs, Reason.BUSY);
        }
        if (work.isDone(car)) {
            return Step.answer(runs, Receipt.succeeded(Details.none().with("already", true)));
        }
        Run run = new Run(id, Optional.of(user.get().uid()), order, Deadline.after(now, work.longest()));
        return Step.of(runs.and(run))
                .answer(Receipt.inProgress(
                        Details.none().with("openUntil", run.until().wall())))
                .actuate(new Actuation(id.value(), work.targets()));
    }

    /** The car has done what it was told, or could not; what is no longer open has its end already. */
    public static Step<Runs> did(Runs runs, UUID actuation, boolean done) {
        return end(
                runs,
                run -> Optional.of(done ? Receipt.succeeded(Details.none()) : Receipt.failed(Reason.CAR_FAILED))
                        .filter(result -> run.askedBy().value().equals(actuation)));
    }

    /** What the signals show has been done, whoever did it; and what time has ended is over. */
    public static Step<Runs> follow(Runs runs, Readings car, Moment now) {
        return end(runs, run -> {
            if (Work.of(run.order(), car).isDone(car)) {
                return Optional.of(Receipt.succeeded(Details.none()));
            }
            return Optional.of(UNANSWERED).filter(end -> run.until().isOver(now));
        });
    }

    /** A run goes on without the account that asked for it, but not with its name. */
    public static Runs settle(Runs runs, Roster roster) {
        return new Runs(runs.open().stream()
                .map(run -> new Run(
                        run.askedBy(),
                        run.user().filter(uid -> roster.findUser(uid).isPresent()),
                        run.order(),
                        run.until()))
                .toList());
    }

    /** What ends something harms nobody in a car that stands, whatever else its state is. */
    private static Optional<Reason> findObstacle(Circumstances now, User user, Service service) {
        if (!service.stops()) {
            return Access.findObstacle(now, user, service.capability());
        }
        return Access.findLack(now, user, service.capability())
                .or(() -> Optional.of(Reason.VEHICLE_MOVING)
                        .filter(why -> now.car().conditions().contains(Condition.MOVING)));
    }

    private static Optional<Reason> findObstacle(Order order, Readings car) {
        boolean unplugged = car.find(Signal.CHARGING_CABLE).equals(Optional.of(new Value.Truth(false)));
        return order.service() == Service.CHARGING_START && unplugged
                ? Optional.of(Reason.NOT_PLUGGED_IN)
                : Optional.empty();
    }

    private static Step<Runs> end(Runs runs, Function<Run, Optional<Receipt>> ending) {
        List<Run> left = new ArrayList<>();
        List<Event> ends = new ArrayList<>();
        for (Run run : runs.open()) {
            Optional<Receipt> result = ending.apply(run);
            result.ifPresentOrElse(end -> ends.add(new Event.CommandResult(run.askedBy(), end)), () -> left.add(run));
        }
        return Step.of(new Runs(left)).tell(ends);
    }
}
