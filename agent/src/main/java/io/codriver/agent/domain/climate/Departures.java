package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The car makes itself ready for the departures of its plan, by itself and without reception. */
public final class Departures {

    /** So long before a departure the car begins. */
    public static final Duration LEAD = Duration.ofMinutes(10);

    /** So long after a departure it stops again if nobody drove off. */
    public static final Duration LINGER = Duration.ofMinutes(10);

    private Departures() {}

    /**
     * Time has passed. At most one thing is told to the car.
     *
     * @param fresh names what it is told
     */
    public static Step<Climate> follow(Climate before, Setting car, UUID fresh) {
        if (before.planned().isEmpty() && before.preparation().isEmpty()) {
            return Step.of(before);
        }
        // After a start nobody knows whether somebody drives, until the car has said it.
        if (car.car().values().isEmpty()) {
            return missed(before, car);
        }
        Step<Climate> ended =
                before.preparation().map(open -> end(before, open, car, fresh)).orElse(Step.of(before));
        return ended.actuations().isEmpty() ? begin(ended, car, fresh) : ended;
    }

    /** The car has answered. */
    public static Step<Climate> answered(Climate before, Setting car, UUID actuation, boolean done) {
        Optional<Preparation> open = before.preparation()
                .filter(one -> one.asked()
                        .filter(asked -> asked.actuation().equals(actuation))
                        .isPresent());
        if (open.isEmpty()) {
            return Step.of(before);
        }
        if (open.get().ending()) {
            return Step.of(before.withoutPreparation());
        }
        return done
                ? Step.of(before.with(open.get().answered()))
                : failed(before.withoutPreparation(), open.get().departure(), Reason.CAR_FAILED, car);
    }

    /** The agent has started: what the car was told last it may never have heard, and to stop twice does no harm. */
    public static Climate restarted(Climate before) {
        return before.preparation()
                .filter(Preparation::ending)
                .map(open -> before.with(open.untold()))
                .orElse(before);
    }

    private static Step<Climate> end(Climate before, Preparation open, Setting car, UUID fresh) {
        Moment now = car.given().now();
        if (isDriven(car)) {
            return Step.of(before.withoutPreparation());
        }
        boolean silent = open.asked().filter(asked -> asked.until().isOver(now)).isPresent();
        if (open.ending()) {
            return Step.of(silent ? before.withoutPreparation() : before);
        }
        if (open.end().isOver(now)) {
            boolean off = car.car().find(Signal.CLIMATE).equals(Optional.of(new Value.Truth(false)));
            Preparation.Asked stop = Preparation.Asked.at(now, fresh);
            return off
                    ? Step.of(before.withoutPreparation())
                    : Step.of(before.with(open.told(stop)))
                            .actuate(new Actuation(fresh, Map.of(Signal.CLIMATE, new Value.Truth(false))));
        }
        if (!silent) {
            return Step.of(before);
        }
        // The answer may have been lost with the power: then the car itself shows that it did what it was told.
        return car.car().is(Signal.CLIMATE)
                ? Step.of(before.with(open.answered()))
                : failed(before.with(open.answered()), open.departure(), Reason.NO_ANSWER_FROM_CAR, car);
    }

    private static Step<Climate> begin(Step<Climate> step, Setting car, UUID fresh) {
        Step<Climate> caughtUp = missed(step, car);
        Optional<Planned> plan = caughtUp.after().planned();
        Moment now = car.given().now();
        if (plan.isEmpty() || !car.given().clockIsSure()) {
            return caughtUp;
        }
        Planned planned = plan.get();
        Instant after = planned.handledUntil().isAfter(now.wall()) ? planned.handledUntil() : now.wall();
        return Calendar.findNext(planned.plan(), after)
                .filter(departure -> !now.wall().isBefore(departure.minus(LEAD)))
                .map(departure -> decide(caughtUp, planned, departure, car, fresh))
                .orElse(caughtUp);
    }

    private static Step<Climate> decide(
            Step<Climate> step, Planned planned, Instant departure, Setting car, UUID fresh) {
        Optional<User> maker = car.roster().findUser(planned.by());
        if (maker.isEmpty()) {
            return step;
        }
        Climate climate = step.after();
        Optional<Reason> obstacle = Access.findObstacle(car.circumstances(), maker.get(), Capability.CLIMATE);
        Climate handled = climate.with(planned.handled(departure, obstacle));
        Instant now = car.given().now().wall();
        if (obstacle.isPresent()) {
            return step.with(handled).tell(Event.PlanNotice.notReady(maker.get(), departure, obstacle.get(), now));
        }
        int temperature = Calendar.findTemperature(planned.plan(), departure).orElseThrow();
        return step.with(handled.with(preparation(departure, car.given().now(), fresh)))
                .actuate(new Actuation(
                        fresh,
                        Map.of(
                                Signal.CLIMATE, new Value.Truth(true),
                                Signal.TEMPERATURE, new Value.Amount(temperature))));
    }

    private static Preparation preparation(Instant departure, Moment now, UUID actuation) {
        Duration life = Duration.between(now.wall(), departure.plus(LINGER));
        return new Preparation(
                departure, Optional.of(Preparation.Asked.at(now, actuation)), Deadline.after(now, life), false);
    }

    private static Step<Climate> missed(Climate before, Setting car) {
        return missed(Step.of(before), car);
    }

    /** What has passed is not made up for; of several the last is told. */
    private static Step<Climate> missed(Step<Climate> step, Setting car) {
        Instant now = car.given().now().wall();
        Climate before = step.after();
        Optional<Planned> planned = before.planned().filter(one -> car.given().clockIsSure());
        Optional<Instant> last = planned.flatMap(one -> Calendar.findLast(one.plan(), now))
                .filter(departure -> departure.isAfter(planned.orElseThrow().known()));
        if (last.isEmpty()) {
            return step;
        }
        Step<Climate> failed = failed(before, last.get(), Reason.DEPARTURE_MISSED, car);
        return step.with(failed.after()).tell(failed.events());
    }

    /** The departure's maker is told, if its plan is still the same. */
    private static Step<Climate> failed(Climate before, Instant departure, Reason why, Setting car) {
        Optional<Planned> planned = before.planned()
                .filter(one -> why == Reason.DEPARTURE_MISSED
                        || one.last()
                                .filter(last -> last.departure().equals(departure))
                                .isPresent());
        if (planned.isEmpty()) {
            return Step.of(before);
        }
        Step<Climate> failed = Step.of(before.with(planned.get().missed(departure, why)));
        Instant now = car.given().now().wall();
        return car.roster()
                .findUser(planned.get().by())
                .map(maker -> failed.tell(Event.PlanNotice.notReady(maker, departure, why, now)))
                .orElse(failed);
    }

    private static boolean isDriven(Setting car) {
        return car.car().isOn() || !car.given().standing();
    }
}
