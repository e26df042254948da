package io.codriver.agent.domain.comfort;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The driver's place is as the user likes it who signs in. It never moves while the car does. */
public final class Seating {

    private static final List<Signal> PLACE = List.of(
            Signal.SEAT_POSITION, Signal.SEAT_HEIGHT, Signal.MIRROR_TILT, Signal.MIRROR_PAN, Signal.TEMPERATURE);

    private Seating() {}

    /** Keeps for a user how the place is now. */
    public static Step<DriverProfiles> keep(DriverProfiles before, Uid user, Readings car) {
        Map<Signal, Value> place = new EnumMap<>(Signal.class);
        PLACE.forEach(signal -> car.find(signal).ifPresent(value -> place.put(signal, value)));
        return place.isEmpty()
                ? Step.refuse(before, Reason.UNAVAILABLE)
                : Step.of(before.keep(user, new Readings(place)));
    }

    /**
     * Adjusts the place when somebody else has signed in. Who signs in while the car moves keeps the place as it is.
     *
     * @param driver who is signed in
     * @param fresh names what the car is told
     */
    public static Step<DriverProfiles> follow(DriverProfiles before, Optional<Uid> driver, Readings car, UUID fresh) {
        Optional<Uid> seated = driver.filter(before.byUser()::containsKey);
        if (seated.equals(before.seated())) {
            return Step.of(before);
        }
        // What the car has not said yet it does not do either: after a start it may be moving.
        if (seated.isPresent() && car.find(Signal.MOVING).isEmpty()) {
            return Step.of(before);
        }
        Step<DriverProfiles> step = Step.of(before.seated(seated));
        return seated.filter(user -> !car.is(Signal.MOVING))
                .map(user -> Objects.requireNonNull(before.byUser().get(user)))
                .map(profile -> step.actuate(new Actuation(fresh, profile.values())))
                .orElse(step);
    }

    /** What belongs to a user goes with the user. */
    public static DriverProfiles settle(DriverProfiles before, Roster roster) {
        Map<Uid, Readings> left = new HashMap<>(before.byUser());
        left.keySet().removeIf(user -> roster.findUser(user).isEmpty());
        return new DriverProfiles(left, before.seated().filter(left::containsKey));
    }
}
