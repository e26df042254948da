package io.codriver.agent.domain.access;

import static io.codriver.agent.domain.access.Condition.BATTERY_LOW;
import static io.codriver.agent.domain.access.Condition.DOOR_OPEN;
import static io.codriver.agent.domain.access.Condition.DRIVE_READY;
import static io.codriver.agent.domain.access.Condition.MOVING;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of the car, as far as it decides what may happen.
 *
 * @param conditions what of it is in the way of something
 */
public record CarState(Set<Condition> conditions) {

    /**
     * What must not happen when. Seeing harms nobody, and neither do words: all that is not here can happen in any
     * state. Nobody is locked in, nobody is made to jump, nothing happens around people who are about to drive, and the
     * engine starts and the car locks only when it is closed.
     */
    private static final Map<Capability, List<Condition>> NOT_WHILE = Map.of(
            Capability.LOCK, List.of(MOVING, DRIVE_READY, DOOR_OPEN),
            Capability.UNLOCK, List.of(MOVING),
            Capability.LIGHTS, List.of(MOVING),
            Capability.HORN, List.of(MOVING),
            Capability.CLIMATE, List.of(MOVING, DRIVE_READY, BATTERY_LOW),
            Capability.ENGINE_START, List.of(MOVING, DRIVE_READY, DOOR_OPEN),
            Capability.WINDOWS, List.of(MOVING, DRIVE_READY),
            Capability.CHARGING_CONTROL, List.of(MOVING));

    public CarState {
        conditions = Set.copyOf(conditions);
    }

    /** As the car's signals have it. */
    public static CarState of(Readings readings) {
        return new CarState(Arrays.stream(Condition.values())
                .filter(one -> one.isThere(readings))
                .collect(Collectors.toSet()));
    }

    /** Why this must not happen now, or nothing if it may. */
    public Optional<Reason> findObstacle(Capability capability) {
        return NOT_WHILE.getOrDefault(capability, List.of()).stream()
                .filter(conditions::contains)
                .map(Condition::reason)
                .findFirst();
    }
}
