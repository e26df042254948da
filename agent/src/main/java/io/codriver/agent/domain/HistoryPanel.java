package io.codriver.agent.domain;

import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.trip.Trip;
import java.util.List;
import java.util.Optional;

/**
 * The car's trips, and how it is charged.
 *
 * @param driving the trip on the way, as it was when it was last put on disk
 * @param trips those that have ended, the newest first, {@link #MOST} at most; places only as far as whoever is signed in
 *     may see them
 * @param chargePercent how full the battery is, if the car tells
 * @param isCharging whether the car charges now
 * @param charging what is charged now, as it was when it was last put on disk
 * @param charged all that is remembered, the oldest first
 */
public record HistoryPanel(
        Optional<Trip> driving,
        List<Trip> trips,
        Optional<Double> chargePercent,
        boolean isCharging,
        Optional<Session> charging,
        List<Session> charged) {

    /** More trips than that nobody reads on a screen. */
    public static final int MOST = 100;

    public HistoryPanel {
        trips = List.copyOf(trips);
        charged = List.copyOf(charged);
    }

    /** Of a car that was never driven nor charged. */
    public static HistoryPanel none() {
        return new HistoryPanel(Optional.empty(), List.of(), Optional.empty(), false, Optional.empty(), List.of());
    }
}
