package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Counter;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A trip on the way.
 *
 * @param soFar the trip as if it had ended with the last reading that was put on disk
 * @param metres what the car drove
 * @param kilowattHours what the battery gave
 * @param litres what the tank gave
 */
public record OpenTrip(Trip soFar, Counter metres, Counter kilowattHours, Counter litres) {

    static OpenTrip begin(long number, Readings readings, Optional<Position> where, Optional<Uid> driver, Moment now) {
        Trip begun = new Trip(
                number,
                now.wall(),
                now.wall(),
                now.steady(),
                where,
                where,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                driver);
        return new OpenTrip(begun, Counter.NONE, Counter.NONE, Counter.NONE).read(readings, where, now);
    }

    /** As if it ended now. The wall clock may have been moved: how long the trip took, the steady clock knows. */
    OpenTrip read(Readings readings, Optional<Position> where, Moment now) {
        Counter driven = metres.read(readings.findAmount(Signal.DISTANCE));
        Counter energy = kilowattHours.read(readings.findAmount(Signal.ENERGY_USED));
        Counter fuel = litres.readFromZero(readings.findAmount(Signal.FUEL_USED));
        Duration more = now.steady().minus(soFar.endedAt());
        Instant to = soFar.to().plus(more.isNegative() ? Duration.ZERO : more);
        Trip longer = new Trip(
                soFar.number(),
                soFar.from(),
                to,
                now.steady(),
                soFar.start(),
                where,
                driven.total(),
                energy.total(),
                fuel.total(),
                soFar.driver());
        return new OpenTrip(longer, driven, energy, fuel);
    }

    OpenTrip with(Trip changed) {
        return new OpenTrip(changed, metres, kilowattHours, litres);
    }
}
