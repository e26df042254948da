package io.codriver.agent.domain.charging;

import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes sessions of what the car says. A session begins when the car charges, and ends when the cable is pulled, when the
 * car moves, or when it has not charged for {@link #LONGEST_PAUSE}, at the time when it stopped: a shorter pause, as
 * chargers make to share their power, belongs to it.
 */
public final class Charging {

    /** A session is on disk to the minute: a power cut loses no more of it. */
    static final Duration TO_DISK = Duration.ofMinutes(1);

    /** A pause is put on disk at once, but not more often than that. */
    static final Duration PAUSES_TO_DISK = Duration.ofSeconds(10);

    /** How long a session may pause, and how long the agent may be off in the middle of one. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Charging() {}

    /**
     * The sessions after what the car says; the same if nothing of it has to be put on disk.
     *
     * @param before what it said before
     * @param readings what it says now
     */
    public static Sessions follow(Sessions all, Readings before, Readings readings, Moment now, Bounds bounds) {
        Sessions sessions = all.within(bounds, now.steady());
        if (sessions.open().isEmpty()) {
            return readings.is(Signal.CHARGING)
                    ? sessions.on(OpenSession.begin(sessions.recorded() + 1, readings, now))
                    : sessions;
        }
        OpenSession open = sessions.open().get();
        Duration since = now.steady().minus(open.soFar().endedAt());
        if (readings.is(Signal.CHARGING)) {
            return since.compareTo(TO_DISK) >= 0 ? sessions.on(open.read(readings, now)) : sessions;
        }
        boolean stopsNow = before.is(Signal.CHARGING);
        if (isOver(readings) || since.compareTo(LONGEST_PAUSE) >= 0) {
            // What stopped before took no energy since: it ends then, with what the car says now.
            Moment end = stopsNow ? now : new Moment(now.wall(), open.soFar().endedAt());
            return sessions.end(open.read(readings, end).soFar(), bounds);
        }
        return stopsNow && since.compareTo(PAUSES_TO_DISK) >= 0 ? sessions.on(open.read(readings, now)) : sessions;
    }

    private static boolean isOver(Readings readings) {
        boolean pulled = readings.find(Signal.CHARGING_CABLE).equals(Optional.of(new Value.Truth(false)));
        return pulled || readings.is(Signal.MOVING);
    }
}
