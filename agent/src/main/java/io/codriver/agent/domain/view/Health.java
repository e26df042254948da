package io.codriver.agent.domain.view;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.Optional;

/**
 * When the car's health has changed so much that its users are told. What only counts down, or trembles, is told in steps:
 * a view with each kilometre would be a flood, and would say how far the car has just gone.
 */
public final class Health {

    private Health() {}

    /** Whether a signal is of the health, its trouble codes apart. */
    static boolean isShown(Signal signal) {
        return signal != Signal.TROUBLE_CODES && isOfHealth(signal);
    }

    /**
     * What users were told of the health, after what the car says now: the same if that is not worth telling.
     *
     * @param told what they were told
     */
    public static Readings tell(Readings told, Readings now) {
        Readings known =
                now.only(signal -> isOfHealth(signal) && now.find(signal).isPresent());
        boolean worth = known.values().entrySet().stream()
                .anyMatch(one -> isWorth(one.getKey(), told.find(one.getKey()), one.getValue()));
        return worth ? told.and(known) : told;
    }

    private static boolean isWorth(Signal signal, Optional<Value> told, Value now) {
        if (told.isPresent() && told.get() instanceof Value.Amount before && now instanceof Value.Amount after) {
            return Math.abs(after.of() - before.of()) >= step(signal);
        }
        return !told.equals(Optional.of(now));
    }

    private static boolean isOfHealth(Signal signal) {
        return step(signal) > 0;
    }

    /** How much a number changes before it is told; what is no number is told with every change. */
    private static double step(Signal signal) {
        return switch (signal) {
            case SERVICE_DUE, TROUBLE_CODES -> 1;
            case FRONT_LEFT_TIRE_LOW, FRONT_RIGHT_TIRE_LOW, REAR_LEFT_TIRE_LOW, REAR_RIGHT_TIRE_LOW -> 1;
            // Kilometres.
            case SERVICE_DISTANCE -> 100;
            // A week, in seconds.
            case SERVICE_TIME -> 604_800;
            // Kilopascals: a tenth of a bar.
            case FRONT_LEFT_TIRE, FRONT_RIGHT_TIRE, REAR_LEFT_TIRE, REAR_RIGHT_TIRE -> 10;
            default -> 0;
        };
    }
}
