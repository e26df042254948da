package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a service does to a car.
 *
 * @param targets what the car is told to set
 * @param shows what its signals say once it is done; nothing if the car ends it by itself, so that nothing is left to see
 * @param longest how long the car may take
 */
public record Work(Map<Signal, Value> targets, Map<Signal, Value> shows, Duration longest) {

    /** How long the horn sounds. */
    public static final int HORN_SECONDS = 2;
    /** How long the lights flash. */
    public static final int LIGHTS_SECONDS = 10;

    private static final List<Signal> WINDOWS = List.of(
            Signal.FRONT_DRIVER_WINDOW,
            Signal.FRONT_PASSENGER_WINDOW,
            Signal.REAR_DRIVER_WINDOW,
            Signal.REAR_PASSENGER_WINDOW);

    private static final Duration QUICK = Duration.ofSeconds(15);
    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final int CLOSED = 0;
    private static final int OPEN = 100;

    public Work {
        targets = Map.copyOf(targets);
        shows = Map.copyOf(shows);
    }

    /** The table: what an order does to a car whose signals say this. */
    public static Work of(Order order, Readings car) {
        return switch (order.service()) {
            case LOCK -> lasting(each(Signal.LOCKS, new Value.Truth(true), car), QUICK);
            case UNLOCK -> lasting(each(Signal.LOCKS, new Value.Truth(false), car), QUICK);
            case LIGHTS -> momentary(Signal.LIGHTS_PULSE, LIGHTS_SECONDS);
            case HORN -> momentary(Signal.HORN_PULSE, HORN_SECONDS);
            case CLIMATE_START ->
                lasting(
                        Map.of(
                                Signal.CLIMATE,
                                new Value.Truth(true),
                                Signal.TEMPERATURE,
                                new Value.Amount(order.value().orElseThrow())),
                        SLOW);
            case CLIMATE_STOP -> lasting(Map.of(Signal.CLIMATE, new Value.Truth(false)), SLOW);
            case ENGINE_START -> lasting(Map.of(Signal.REMOTE_ENGINE, new Value.Truth(true)), SLOW);
            case ENGINE_STOP -> lasting(Map.of(Signal.REMOTE_ENGINE, new Value.Truth(false)), SLOW);
            case WINDOWS_OPEN -> lasting(each(WINDOWS, new Value.Amount(OPEN), car), SLOW);
            case WINDOWS_CLOSE -> lasting(each(WINDOWS, new Value.Amount(CLOSED), car), SLOW);
            case ROOF_OPEN -> switched(Signal.ROOF_SWITCH, "ONE_SHOT_OPEN", Signal.ROOF, new Value.Amount(OPEN));
            case ROOF_CLOSE -> switched(Signal.ROOF_SWITCH, "ONE_SHOT_CLOSE", Signal.ROOF, new Value.Amount(CLOSED));
            case CHARGING_START -> switched(Signal.CHARGING_SWITCH, "START", Signal.CHARGING, new Value.Truth(true));
            case CHARGING_STOP -> switched(Signal.CHARGING_SWITCH, "STOP", Signal.CHARGING, new Value.Truth(false));
            case CHARGING_LIMIT ->
                lasting(
                        Map.of(
                                Signal.CHARGE_LIMIT,
                                new Value.Amount(order.value().orElseThrow())),
                        QUICK);
        };
    }

    /** Whether the car says that it is so already. */
    public boolean isDone(Readings car) {
        return !shows.isEmpty() && car.match(shows);
    }

    /** Whether both move the same thing. */
    public boolean disturbs(Work other) {
        return !Collections.disjoint(targets.keySet(), other.targets.keySet());
    }

    /** Everything that services set. */
    public static Set<Signal> settable() {
        return Set.of(Service.values()).stream()
                .map(service ->
                        of(Order.sample(service), Readings.NONE).targets().keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Work lasting(Map<Signal, Value> state, Duration longest) {
        return new Work(state, state, longest);
    }

    private static Work momentary(Signal pulse, int seconds) {
        return new Work(Map.of(pulse, new Value.Amount(seconds)), Map.of(), QUICK);
    }

    private static Work switched(Signal by, String word, Signal shown, Value state) {
        return new Work(Map.of(by, new Value.Word(word)), Map.of(shown, state), SLOW);
    }

    /** Of several alike those that this car has, as far as it says. */
    private static Map<Signal, Value> each(List<Signal> alike, Value value, Readings car) {
        List<Signal> there = alike.stream().filter(car.values()::containsKey).toList();
        return (there.isEmpty() ? alike : there).stream().collect(Collectors.toMap(Function.identity(), one -> value));
    }
}
