package io.codriver.agent.app.port;

import io.codriver.agent.domain.charging.OpenSession;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.OpenTrip;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Counter;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

/** Trips and charging to put into a store; the same numbers give the same values. */
public final class StoredHistory {

    private static final Instant WALL = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final Counter TOLD = new Counter(Optional.of(123_456.789), Optional.of(0.1));

    private StoredHistory() {}

    /** The trips of these numbers, and one on the way. */
    public static Trips trips(long first, long last) {
        Trip soFar = trip(last + 1);
        // What is so far agrees with the counters.
        Trip agreed = new Trip(
                soFar.number(),
                soFar.from(),
                soFar.to(),
                soFar.endedAt(),
                soFar.start(),
                soFar.end(),
                TOLD.total(),
                Optional.empty(),
                TOLD.total(),
                soFar.driver());
        return new Trips(
                last + 1,
                Optional.of(new OpenTrip(agreed, TOLD, Counter.NONE, TOLD)),
                LongStream.rangeClosed(first, last)
                        .mapToObj(StoredHistory::trip)
                        .toList());
    }

    /** The charging of these numbers, and one that goes on. */
    public static Sessions sessions(long first, long last) {
        Session open = session(last + 1);
        Session agreed = new Session(
                open.number(),
                open.from(),
                open.to(),
                open.endedAt(),
                open.fromPercent(),
                open.toPercent(),
                TOLD.total());
        return new Sessions(
                last + 1,
                Optional.of(new OpenSession(agreed, TOLD)),
                LongStream.rangeClosed(first, last)
                        .mapToObj(StoredHistory::session)
                        .toList());
    }

    private static Trip trip(long n) {
        boolean told = n % 2 == 0;
        return new Trip(
                n,
                WALL.plusSeconds(n),
                WALL.plusSeconds(n + 5),
                Duration.ofSeconds(n, 17),
                told ? Optional.of(new Position(48.137_154_321, -11.576_124)) : Optional.empty(),
                n % 3 == 0 ? Optional.of(new Position(-90, 180)) : Optional.empty(),
                told ? Optional.of(12_345.678_9) : Optional.empty(),
                told ? Optional.empty() : Optional.of(0.1 + 0.2),
                n % 3 == 0 ? Optional.of(0.0) : Optional.empty(),
                n % 5 == 0 ? Optional.empty() : Optional.of(new Uid("driverAAAAAAAAAAAAAAAA")));
    }

    private static Session session(long n) {
        boolean told = n % 2 == 0;
        return new Session(
                n,
                WALL.plusSeconds(n),
                WALL.plusSeconds(n + 7),
                Duration.ofSeconds(n, 18),
                told ? Optional.of(20.5) : Optional.empty(),
                told ? Optional.of(100.0) : Optional.empty(),
                n % 3 == 0 ? Optional.of(31.4159) : Optional.empty());
    }
}
