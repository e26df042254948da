package io.codriver.agent.domain;

import io.codriver.agent.domain.access.CarState;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.view.Subject;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the rules know.
 *
 * @param profile what the platform allows; configuration, not kept in the store
 * @param bounds how much of the past the car remembers; configuration too
 * @param kept what must survive a power cut
 * @param signals what the car says now
 * @param refusal of the last thing that an occupant did, if it was not done
 */
public record State(Profile profile, Bounds bounds, Kept kept, Signals signals, Optional<Refusal> refusal) {

    /** After a start: as the store has it, and before the car has said anything. */
    public static State started(Profile profile, Bounds bounds, Kept kept) {
        return new State(profile, bounds, kept, Signals.NONE, Optional.empty());
    }

    /** A car to which nothing ever happened. */
    public static State fresh(Profile profile, Bounds bounds, Epoch epoch) {
        return started(profile, bounds, Kept.fresh(epoch));
    }

    /** The time since the last reset for sale. */
    public Epoch epoch() {
        return kept.epoch();
    }

    /** Who is linked. */
    public Roster roster() {
        return kept.roster();
    }

    /** The same car, with what is on disk. */
    public State with(Kept changed) {
        return new State(profile, bounds, changed, signals, refusal);
    }

    /** The same car, saying this. */
    public State with(Signals changed) {
        return new State(profile, bounds, kept, changed, refusal);
    }

    /** Why the last thing that an occupant did was not done. */
    public Optional<Reason> refused() {
        return refusal.map(Refusal::reason);
    }

    State refused(Optional<Reason> why) {
        return new State(profile, bounds, kept, signals, why.map(Refusal::of));
    }

    State numbered(UUID decision) {
        return new State(profile, bounds, kept, signals, refusal.map(one -> one.numbered(decision)));
    }

    /** What besides a user decides what the user may see and do. */
    Circumstances circumstances() {
        return new Circumstances(
                profile,
                kept.usage().terms(),
                kept.usage().upgrades(),
                kept.clockDoubt().isEmpty(),
                CarState.of(signals.readings()));
    }

    /** What there is to show of the car. */
    public Subject subject() {
        return new Subject(
                circumstances(),
                signals.readings(),
                signals.at(),
                signals.locatedAt(),
                kept.locationStopped(),
                kept.usage().trips(),
                kept.usage().charging());
    }

    Given given(Moment now) {
        boolean sure = kept.clockDoubt().isEmpty();
        return new Given(profile, kept.epoch(), signals.standing(), now, sure);
    }
}
