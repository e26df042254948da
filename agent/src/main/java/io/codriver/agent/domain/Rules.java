package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.linking.Codes;
import io.codriver.agent.domain.linking.Ends;
import io.codriver.agent.domain.linking.SlowHash;
import io.codriver.agent.domain.membership.Lending;
import io.codriver.agent.domain.membership.Naming;
import io.codriver.agent.domain.membership.Pending;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.sale.Resets;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The dispatch: first what time has ended, then the rule for the request, then what its change has made void. */
public final class Rules {

    /** The cloud's clock and the car's may differ by so much, the way of a message included, and count as the same. */
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);

    private Rules() {}

    /**
     * Decides a request. The same arguments give the same outcome.
     *
     * @param now both clocks
     * @param fresh used if the request needs it
     * @param slowHash computes the hash of a typed code
     */
    public static Outcome decide(State state, Request request, Moment now, Fresh fresh, SlowHash slowHash) {
        Outcome begun = follow(begin(state, request, now), now);
        // Before the car has said how it is now, nobody can tell how what it was told has ended.
        Outcome timely = request instanceof Request.Started || request instanceof Request.CarSays
                ? begun
                : Remote.follow(begun, now);
        Outcome decided = request.match(new Request.Cases<Outcome>() {
            @Override
            public Outcome fromCloud(Request.FromCloud message) {
                return CommandRules.decide(timely, message, now, fresh.code(), slowHash);
            }

            @Override
            public Outcome fromOccupant(Request.FromOccupant touch) {
                Outcome acted = ActionRules.decide(timely, touch.action(), now, fresh, slowHash);
                return acted.with(acted.state().numbered(fresh.id()));
            }

            @Override
            public Outcome carSays(Request.CarSays said) {
                Outcome read = signal(timely, signals -> signals.read(said.readings(), now.wall()));
                Outcome recorded = Logbook.follow(read, timely.state().signals().readings(), now);
                Outcome followed = Contact.follow(Remote.follow(recorded, now), now);
                return Comfort.seat(followed, now, fresh.id());
            }

            @Override
            public Outcome carDid(Request.CarDid did) {
                return Comfort.answered(Remote.did(timely, did, now), did, now);
            }

            @Override
            public Outcome driverIs(Request.DriverIs signal) {
                Outcome signed = signal(timely, signals -> signals.driver(signal.driver()));
                return Comfort.seat(signed, now, fresh.id());
            }

            @Override
            public Outcome provisioned(Request.Provisioned file) {
                State known = timely.state();
                return timely.membership(
                        now, Naming.provision(known.kept().membership(), known.given(now), file.nominee()));
            }

            @Override
            public Outcome started(Request.Started start) {
                Kept kept = timely.state().kept();
                Outcome charged = timely.linking(
                        now, Codes.chargeAgain(kept.linking(), timely.state().given(now)));
                return Comfort.restarted(charged, now);
            }

            @Override
            public Outcome timeHeard(Request.TimeHeard heard) {
                return timely;
            }

            @Override
            public Outcome connected(Request.Connected connected) {
                return timely.sale(now, Resets.tellAgain(timely.state().kept().sale(), now, true));
            }

            @Override
            public Outcome erased(Request.Erased erased) {
                return timely.sale(now, Resets.erased(timely.state().kept().sale(), now));
            }

            @Override
            public Outcome timePassed(Request.TimePassed tick) {
                // Without a connection it would wait in the outbox, once more each hour.
                Outcome told = tick.reachable()
                        ? timely.sale(
                                now, Resets.tellAgain(timely.state().kept().sale(), now, false))
                        : timely;
                return Comfort.depart(told, now, fresh.id());
            }
        });
        Outcome recorded = Recording.of(state, timely, request, settle(timely.state(), decided, now), now);
        return Sightings.follow(state, recorded, request instanceof Request.Connected);
    }

    /** What the gate refused, though it is authentic: nothing is decided, but a remote command is put on record. */
    public static Outcome refuse(State state, Request.FromCloud message, Reason reason, Moment now) {
        return Recording.ofRefused(state, message, reason, now);
    }

    /** The record was found damaged: it says so itself, and goes on. */
    public static Outcome damaged(State state, Book book, List<Damage> found, Moment now) {
        return Recording.ofDamage(state, book, found, now);
    }

    private static Outcome signal(Outcome before, UnaryOperator<Signals> change) {
        return before.with(before.state().with(change.apply(before.state().signals())));
    }

    /** A start after the wall clock went back: how long the agent was off, and so any life, cannot be known. */
    private static Outcome begin(State state, Request request, Moment now) {
        Outcome begun = Outcome.of(state);
        if (request instanceof Request.TimeHeard heard && agree(heard.time(), now.wall())) {
            return begun.with(state.with(state.kept().clockDoubt(Optional.empty())));
        }
        if (!(request instanceof Request.Started start) || start.stoppedAt().isEmpty()) {
            return begun;
        }
        Instant doubt = start.stoppedAt().get();
        Optional<Instant> latest =
                Optional.of(state.kept().clockDoubt().filter(doubt::isBefore).orElse(doubt));
        Outcome doubting = begun.with(state.with(state.kept().clockDoubt(latest)));
        Kept kept = doubting.state().kept();
        return doubting.linking(
                        now, Ends.distrust(kept.linking(), doubting.state().given(now)))
                .membership(now, Pending.distrust(kept.membership()))
                .sale(now, Resets.distrust(kept.sale()));
    }

    /** The cloud has just written what the car reads now: the clock that once ran ahead was the wrong one. */
    private static boolean agree(Instant sentAt, Instant wall) {
        return Duration.between(sentAt, wall).abs().compareTo(CLOCKS_AGREE) <= 0;
    }

    /** What time has ended, or begun. */
    private static Outcome follow(Outcome before, Moment now) {
        State known = before.state();
        Kept kept = known.kept();
        boolean sureAgain =
                kept.clockDoubt().filter(doubt -> !now.wall().isBefore(doubt)).isPresent();
        Outcome timely = sureAgain ? before.with(known.with(kept.clockDoubt(Optional.empty()))) : before;
        Given given = timely.state().given(now);
        Outcome linked = timely.linking(now, Ends.expire(timely.state().kept().linking(), given));
        Outcome pending =
                linked.membership(now, Pending.expire(linked.state().kept().membership(), now));
        Outcome lent =
                pending.membership(now, Lending.follow(pending.state().kept().membership(), given));
        Usage used = lent.state().kept().usage();
        Outcome booked = lent.usage(now, Step.of(used.with(used.upgrades().at(now))));
        Outcome sold = booked.sale(now, Resets.expire(booked.state().kept().sale(), now));
        return settle(before.state(), Logbook.follow(sold, now), now);
    }

    private static Outcome settle(State before, Outcome after, Moment now) {
        Outcome settled = Comfort.settle(before, after, now);
        if (settled.state().roster().equals(before.roster())) {
            return settled;
        }
        Outcome alone = settled.membership(
                now,
                Pending.settle(
                        before.kept().membership(), settled.state().kept().membership()));
        Outcome driven = Logbook.settle(before.roster(), alone, now);
        return Contact.settle(before, Remote.settle(driven, now));
    }
}
