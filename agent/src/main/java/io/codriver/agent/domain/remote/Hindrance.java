package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.List;
import java.util.stream.Stream;

/** Which of the car's signals stand in the way, so that a person knows which door to close. */
final class Hindrance {

    private Hindrance() {}

    static Details of(Reason reason, Readings car) {
        List<String> paths = signals(reason, car).map(Signal::path).toList();
        return paths.isEmpty() ? Details.none() : Details.none().withTexts("signals", paths);
    }

    private static Stream<Signal> signals(Reason reason, Readings car) {
        return switch (reason) {
            case DOOR_OPEN -> Signal.DOORS.stream().filter(car::is);
            case VEHICLE_MOVING -> Stream.of(Signal.MOVING);
            case DRIVE_READY -> Stream.of(Signal.IGNITION);
            case KEYS_NOT_PRESENT -> Stream.of(Signal.KEY_PRESENT);
            case BATTERY_LOW -> Stream.of(Signal.CHARGE);
            case NOT_PLUGGED_IN -> Stream.of(Signal.CHARGING_CABLE);
            default -> Stream.empty();
        };
    }
}
