package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sign of the car that something is to be done about it.
 *
 * @param kind what kind
 * @param code the trouble code, if it is one; else empty
 */
public record Sign(Reminder.Kind kind, String code) {

    private static final Sign SERVICE = new Sign(Reminder.Kind.SERVICE_DUE, "");

    /**
     * A sign of which the car has reminded.
     *
     * @param sign which
     * @param at when, by the steady clock
     */
    public record Known(Sign sign, Duration at) {}

    /** What the car shows now. */
    static List<Sign> shown(Readings car) {
        return Stream.concat(
                        car.is(Signal.SERVICE_DUE) ? Stream.of(SERVICE) : Stream.empty(),
                        car.words(Signal.TROUBLE_CODES).stream()
                                .filter(code -> code.matches("[!-~]{1,32}"))
                                .map(code -> new Sign(Reminder.Kind.TROUBLE_CODE, code)))
                .distinct()
                .toList();
    }

    /** Whether the car says at all that this is so, or not so: after a start it has said nothing yet. */
    boolean isToldBy(Readings car) {
        Signal signal = kind == Reminder.Kind.SERVICE_DUE ? Signal.SERVICE_DUE : Signal.TROUBLE_CODES;
        return car.find(signal)
                .filter(value -> !(value instanceof Value.Unknown))
                .isPresent();
    }
}
