package io.codriver.agent.domain.access;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;

/** Something about the car because of which some things must not happen; what it does not tell is in nobody's way. */
public enum Condition {
    MOVING(Reason.VEHICLE_MOVING),
    /** Somebody sits in it and is about to drive; an engine that was started from outside is not that. */
    DRIVE_READY(Reason.DRIVE_READY),
    DOOR_OPEN(Reason.DOOR_OPEN),
    /** Too little charge is left for driving on. */
    BATTERY_LOW(Reason.BATTERY_LOW);

    /** Percent of charge that is left alone for driving. */
    public static final double LEAST_CHARGE = 20;

    private final Reason reason;

    Condition(Reason reason) {
        this.reason = reason;
    }

    /** Why the car says no. */
    public Reason reason() {
        return reason;
    }

    boolean isThere(Readings car) {
        return switch (this) {
            case MOVING -> car.is(Signal.MOVING);
            case DRIVE_READY -> car.isOn() && !car.is(Signal.REMOTE_ENGINE);
            case DOOR_OPEN -> Signal.DOORS.stream().anyMatch(car::is);
            case BATTERY_LOW -> isLow(car);
        };
    }

    private static boolean isLow(Readings car) {
        return car.findAmount(Signal.CHARGE)
                .filter(percent -> percent < LEAST_CHARGE && !car.is(Signal.CHARGING))
                .isPresent();
    }
}
