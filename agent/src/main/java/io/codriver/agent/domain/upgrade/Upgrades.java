package io.codriver.agent.domain.upgrade;

import io.codriver.agent.domain.platform.Capability;
import java.util.List;
import java.util.Optional;

/**
 * What is booked for this car, each capability at most once.
 *
 * @param booked in the order of booking
 */
public record Upgrades(List<Upgrade> booked) {

    public Upgrades {
        booked = List.copyOf(booked);
    }

    /** Of a car for which nothing is booked. */
    public static Upgrades none() {
        return new Upgrades(List.of());
    }

    /** The booking of a capability. */
    public Optional<Upgrade> find(Capability capability) {
        return booked.stream().filter(one -> one.capability() == capability).findFirst();
    }
}
