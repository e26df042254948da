package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes trips of what the car says. A trip begins when the car moves with its ignition on, and ends when the ignition
 * goes off; stops in between belong to it. For a car that does not tell its ignition, a trip ends when it has stood for
 * {@link #LONGEST_STOP}, at the time when it stopped.
 */
public final class Driving {

    /** A trip is on disk to the minute: a power cut loses no more of it. */
    static final Duration TO_DISK = Duration.ofMinutes(1);

    /** A stop is put on disk at once, but in stop-and-go traffic not more often than that. */
    static final Duration STOPS_TO_DISK = Duration.ofSeconds(10);

    /** How long a car that does not tell its ignition may stand on its way, and how long the agent may be off. */
    public static final Duration LONGEST_STOP = Duration.ofMinutes(10);

    private final Seen seen;
    private final Bounds bounds;

    private Driving(Seen seen, Bounds bounds) {
        this.seen = seen;
        this.bounds = bounds;
    }

    /**
     * What the car says, and who is there.
     *
     * @param before what it said before
     * @param readings what it says now
     * @param driver the user who is signed in
     * @param hidden whether an occupant has stopped that places become known
     * @param now both clocks
     */
    public record Seen(Readings before, Readings readings, Optional<Uid> driver, boolean hidden, Moment now) {

        private Optional<Position> where() {
            return readings.findPosition().filter(known -> !hidden);
        }
    }

    /** The trips after that; the same if nothing of it has to be put on disk. */
    public static Trips follow(Trips trips, Seen seen, Bounds bounds) {
        return new Driving(seen, bounds).follow(trips.within(bounds, seen.now().steady()));
    }

    private Trips follow(Trips trips) {
        if (trips.open().isPresent()) {
            return goOn(trips, trips.open().get());
        }
        return moves(seen.readings()) && drives(seen.readings())
                ? trips.begun(
                        OpenTrip.begin(trips.recorded() + 1, seen.readings(), seen.where(), seen.driver(), seen.now()))
                : trips;
    }

    private Trips goOn(Trips trips, OpenTrip open) {
        Duration since = seen.now().steady().minus(open.soFar().endedAt());
        if (drives(seen.readings())) {
            return isDue(open, since) ? trips.on(Optional.of(read(open))) : trips;
        }
        boolean stopsNow = drives(seen.before());
        if (tellsIgnition(seen.readings())) {
            // After a restart nobody knows what the car did meanwhile: then the trip ends with what was known.
            return trips.end(stopsNow ? read(open).soFar() : open.soFar(), bounds);
        }
        if (since.compareTo(LONGEST_STOP) >= 0) {
            return trips.end(stood(open), bounds);
        }
        return stopsNow && since.compareTo(STOPS_TO_DISK) >= 0 ? trips.on(Optional.of(read(open))) : trips;
    }

    /** Standing with the ignition on is written only while something goes on: heating takes energy too. */
    private boolean isDue(OpenTrip open, Duration since) {
        if (since.compareTo(TO_DISK) < 0) {
            return false;
        }
        OpenTrip next = read(open);
        return moves(seen.readings())
                || !next.metres().equals(open.metres())
                || !next.kilowattHours().equals(open.kilowattHours())
                || !next.litres().equals(open.litres());
    }

    private OpenTrip read(OpenTrip open) {
        return open.read(seen.readings(), seen.where(), seen.now());
    }

    /** The trip as it was when the car stopped: its counters stand since then. */
    private Trip stood(OpenTrip open) {
        Trip known = open.soFar();
        Optional<Position> where = seen.where().or(() -> known.end().filter(place -> !seen.hidden()));
        Moment then = new Moment(seen.now().wall(), known.endedAt());
        return open.read(seen.readings(), where, then).soFar();
    }

    private static boolean drives(Readings readings) {
        return tellsIgnition(readings) ? readings.isOn() : moves(readings);
    }

    private static boolean moves(Readings readings) {
        return readings.is(Signal.MOVING);
    }

    private static boolean tellsIgnition(Readings readings) {
        return readings.findWord(Signal.IGNITION)
                .filter(word -> !word.equals("UNDEFINED"))
                .isPresent();
    }
}
