package io.codriver.agent.domain.charging;

import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Counter;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The car is being charged.
 *
 * @param soFar the session as if it had ended with the last reading that was put on disk
 * @param kilowattHours what the battery took
 */
public record OpenSession(Session soFar, Counter kilowattHours) {

    static OpenSession begin(long number, Readings readings, Moment now) {
        Optional<Double> percent = percent(readings);
        Session begun = new Session(number, now.wall(), now.wall(), now.steady(), percent, percent, Optional.empty());
        return new OpenSession(begun, Counter.NONE).read(readings, now);
    }

    /** As if it ended now. */
    OpenSession read(Readings readings, Moment now) {
        Counter energy = kilowattHours.read(readings.findAmount(Signal.ENERGY_CHARGED));
        Duration more = now.steady().minus(soFar.endedAt());
        Instant to = soFar.to().plus(more.isNegative() ? Duration.ZERO : more);
        Optional<Double> percent = percent(readings);
        Session longer = new Session(
                soFar.number(),
                soFar.from(),
                to,
                now.steady(),
                soFar.fromPercent().or(() -> percent),
                percent.or(soFar::toPercent),
                energy.total());
        return new OpenSession(longer, energy);
    }

    private static Optional<Double> percent(Readings readings) {
        return readings.findAmount(Signal.CHARGE).filter(value -> value >= 0 && value <= 100);
    }
}
