package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.vehicle.Cabin;
import java.util.OptionalInt;

/**
 * One service, asked for.
 *
 * @param service which
 * @param value degrees Celsius for {@link Service#CLIMATE_START}, percent for {@link Service#CHARGING_LIMIT}, and nothing
 *     for the others
 */
public record Order(Service service, OptionalInt value) {

    /** A battery that is charged less than that leaves nobody enough to drive. */
    public static final int LOWEST_LIMIT = 20;

    private static final int HIGHEST_LIMIT = 100;

    public Order {
        switch (service) {
            case CLIMATE_START -> require(value, Cabin.COLDEST, Cabin.WARMEST);
            case CHARGING_LIMIT -> require(value, LOWEST_LIMIT, HIGHEST_LIMIT);
            default -> {
                if (value.isPresent()) {
                    throw new IllegalArgumentException("is not for " + service);
                }
            }
        }
    }

    /** A service without a value. */
    public static Order of(Service service) {
        return new Order(service, OptionalInt.empty());
    }

    /** A service with a value. */
    public static Order of(Service service, int value) {
        return new Order(service, OptionalInt.of(value));
    }

    /** One such order. */
    static Order sample(Service service) {
        return switch (service) {
            case CLIMATE_START -> of(service, Cabin.WARMEST);
            case CHARGING_LIMIT -> of(service, HIGHEST_LIMIT);
            default -> of(service);
        };
    }

    private static void require(OptionalInt value, int least, int most) {
        if (value.isEmpty() || value.getAsInt() < least || value.getAsInt() > most) {
            throw new IllegalArgumentException("is not a whole number from " + least + " to " + most);
        }
    }
}
