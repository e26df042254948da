package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.rule.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The trips that the car remembers.
 *
 * @param recorded how many it ever recorded; the number of the newest
 * @param open the trip on the way
 * @param ended oldest first, with growing numbers
 */
public record Trips(long recorded, Optional<OpenTrip> open, List<Trip> ended) {

    public Trips {
        ended = List.copyOf(ended);
    }

    /** Of a car that never drove. */
    public static Trips none() {
        return new Trips(0, Optional.empty(), List.of());
    }

    /** A trip that has ended, and is still remembered. */
    public Optional<Trip> find(long number) {
        return ended.stream().filter(trip -> trip.number() == number).findFirst();
    }

    /** Without what is too much or too old; the same if nothing is. */
    public Trips within(Bounds bounds, Duration now) {
        List<Trip> left = bounds.keep(ended, Trip::endedAt, now);
        return left == ended ? this : new Trips(recorded, open, left);
    }

    /** From now on no place of the trip on the way is known; where it began stays, if that was told. */
    public Trips hidden() {
        boolean known = open.flatMap(one -> one.soFar().end()).isPresent();
        return known ? on(open.map(one -> one.with(one.soFar().endingAt(Optional.empty())))) : this;
    }

    /** Trips of users who are gone are nobody's. */
    public Trips without(Predicate<Uid> gone) {
        UnaryOperator<Trip> nobodys = trip -> trip.driver().filter(gone).isPresent() ? trip.of(Optional.empty()) : trip;
        return new Trips(
                recorded,
                open.map(one -> one.with(nobodys.apply(one.soFar()))),
                ended.stream().map(nobodys).toList());
    }

    Trips assign(long number, Uid whose) {
        return new Trips(
                recorded,
                open,
                ended.stream()
                        .map(trip -> trip.number() == number ? trip.of(Optional.of(whose)) : trip)
                        .toList());
    }

    Trips on(Optional<OpenTrip> way) {
        return new Trips(recorded, way, ended);
    }

    Trips begun(OpenTrip way) {
        return new Trips(way.soFar().number(), Optional.of(way), ended);
    }

    Trips end(Trip trip, Bounds bounds) {
        List<Trip> all = Stream.concat(ended.stream(), Stream.of(trip)).toList();
        return new Trips(recorded, Optional.empty(), bounds.keep(all, Trip::endedAt, trip.endedAt()));
    }
}
