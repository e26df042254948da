package io.codriver.agent.domain.upgrade;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.time.Moment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * What is missing for a capability that has to be booked, or nothing.
     *
     * @param clockIsSure whether the car knows the time: otherwise nobody knows whether a booking is over
     */
    public Optional<Reason> findObstacle(Capability capability, boolean clockIsSure) {
        Optional<Upgrade> found = find(capability);
        if (found.isEmpty()) {
            return Optional.of(Reason.NOT_BOOKED);
        }
        if (!found.get().activated()) {
            return Optional.of(Reason.NOT_ACTIVATED);
        }
        return clockIsSure || found.get().until().isEmpty() ? Optional.empty() : Optional.of(Reason.CLOCK_UNSURE);
    }

    /** Without the bookings that are over; what was booked again must be activated again. */
    public Upgrades at(Moment now) {
        return new Upgrades(booked.stream()
                .filter(one -> one.until().filter(end -> end.isOver(now)).isEmpty())
                .toList());
    }

    /** With this booking, in the place of an earlier one of the same. */
    public Upgrades with(Upgrade changed) {
        boolean known = find(changed.capability()).isPresent();
        Stream<Upgrade> kept = booked.stream().map(one -> one.capability() == changed.capability() ? changed : one);
        return new Upgrades((known ? kept : Stream.concat(kept, Stream.of(changed))).toList());
    }
}
