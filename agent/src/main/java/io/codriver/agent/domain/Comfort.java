package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.climate.Departures;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.climate.Planned;
import io.codriver.agent.domain.climate.Planning;
import io.codriver.agent.domain.climate.Setting;
import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.comfort.Seating;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import java.util.Optional;
import java.util.UUID;

/** Finds the rules of departure plans and driver profiles. */
final class Comfort {

    private Comfort() {}

    /** The cloud hands on a plan. */
    static Outcome plan(Outcome before, Actor actor, Plan plan, Moment now) {
        State state = before.state();
        Climate climate = state.kept().usage().climate();
        Step<Climate> step = Planning.set(climate, setting(state, now), actor, plan);
        Outcome after = climate(before, step, now);
        boolean done = step.receipt()
                .filter(receipt -> receipt.status() == Status.SUCCEEDED)
                .isPresent();
        return done ? Deeds.note(after, actor, Deed.Kind.PLANNED_CLIMATE, now) : after;
    }

    /** Whoever is signed in sets the plan on the head unit. */
    static Outcome planHere(Outcome before, Plan plan, Moment now) {
        State state = before.state();
        Optional<User> driver = findDriver(state);
        if (driver.isEmpty()) {
            return refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        if (!state.signals().standing()) {
            return refuse(before, Reason.VEHICLE_MOVING);
        }
        User user = driver.get();
        Climate climate = state.kept().usage().climate();
        Step<Climate> step = Planning.set(climate, setting(state, now), user, plan);
        return findRefusal(step)
                .map(why -> refuse(before, why))
                .orElseGet(() -> Deeds.note(
                        climate(before, step.unanswered(), now),
                        new Actor.User(user.id()),
                        Deed.Kind.PLANNED_CLIMATE,
                        now));
    }

    /** Whoever is signed in keeps the driver's place as it is. */
    static Outcome keepProfile(Outcome before, Moment now) {
        State state = before.state();
        Optional<User> driver = findDriver(state).filter(user -> user.state() == UserState.ACTIVE);
        if (driver.isEmpty()) {
            return refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        Step<DriverProfiles> step = Seating.keep(
                state.kept().usage().profiles(),
                driver.get().uid(),
                state.signals().readings());
        return findRefusal(step).map(why -> refuse(before, why)).orElseGet(() -> profiles(before, step, now));
    }

    /** Somebody has signed in, or the car has begun to say how it is. */
    static Outcome seat(Outcome before, Moment now, UUID fresh) {
        State state = before.state();
        Signals signals = state.signals();
        return profiles(
                before,
                Seating.follow(state.kept().usage().profiles(), signals.driver(), signals.readings(), fresh),
                now);
    }

    /** Time has passed. */
    static Outcome depart(Outcome before, Moment now, UUID fresh) {
        State state = before.state();
        return climate(before, Departures.follow(state.kept().usage().climate(), setting(state, now), fresh), now);
    }

    /** The car has done what it was told, or could not. */
    static Outcome answered(Outcome before, Request.CarDid did, Moment now) {
        State state = before.state();
        return climate(
                before,
                Departures.answered(state.kept().usage().climate(), setting(state, now), did.actuation(), did.done()),
                now);
    }

    /** The agent has started. */
    static Outcome restarted(Outcome before, Moment now) {
        return climate(
                before,
                Step.of(Departures.restarted(before.state().kept().usage().climate())),
                now);
    }

    /** What follows from anything else that was decided: who goes takes everything along, and the newest word counts. */
    static Outcome settle(State before, Outcome after, Moment now) {
        State state = after.state();
        Usage usage = state.kept().usage();
        Climate climate = asksForClimate(before.kept().usage().runs(), usage.runs())
                ? Planning.leave(usage.climate())
                : usage.climate();
        if (before.roster().equals(state.roster())) {
            return climate(after, Step.of(climate), now);
        }
        return profiles(
                climate(after, Step.of(Planning.settle(climate, state.roster(), now)), now),
                Step.of(Seating.settle(usage.profiles(), state.roster())),
                now);
    }

    /** What the head unit shows of it. */
    static ComfortPanel panel(State state) {
        Usage usage = state.kept().usage();
        boolean kept = findDriver(state)
                .filter(user -> usage.profiles().byUser().containsKey(user.uid()))
                .isPresent();
        return new ComfortPanel(
                usage.climate()
                        .planned()
                        .flatMap(planned ->
                                state.roster().findUser(planned.by()).map(maker -> line(state, planned, maker))),
                kept);
    }

    private static ComfortPanel.PlanLine line(State state, Planned planned, User maker) {
        Usage usage = state.kept().usage();
        Optional<Reason> unsure = state.kept().clockDoubt().map(doubt -> Reason.CLOCK_UNSURE);
        return new ComfortPanel.PlanLine(
                planned.plan(),
                maker.displayName(),
                planned.findNext(),
                usage.climate().preparation().isPresent(),
                unsure.or(() -> Planning.findObstacle(state.circumstances(), maker)),
                planned.last().map(Planned.Passed::departure),
                planned.last().flatMap(Planned.Passed::obstacle));
    }

    private static boolean asksForClimate(Runs before, Runs after) {
        return after.open().stream()
                .filter(run -> run.order().service().capability() == Capability.CLIMATE)
                .anyMatch(run -> !before.open().contains(run));
    }

    private static Setting setting(State state, Moment now) {
        Kept kept = state.kept();
        return new Setting(kept.roster(), state.circumstances(), state.signals().readings(), state.given(now));
    }

    private static Outcome climate(Outcome before, Step<Climate> step, Moment now) {
        Usage usage = before.state().kept().usage();
        return before.usage(now, step.with(usage.with(step.after())));
    }

    private static Outcome profiles(Outcome before, Step<DriverProfiles> step, Moment now) {
        Usage usage = before.state().kept().usage();
        return before.usage(now, step.with(usage.with(step.after())));
    }

    private static Optional<User> findDriver(State state) {
        return state.signals().driver().flatMap(state.roster()::findUser);
    }

    private static Optional<Reason> findRefusal(Step<?> step) {
        return step.receipt()
                .filter(receipt -> receipt.status() == Status.REJECTED)
                .flatMap(Receipt::reason);
    }

    private static Outcome refuse(Outcome before, Reason why) {
        return before.with(before.state().refused(Optional.of(why)));
    }
}
