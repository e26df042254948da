package io.codriver.agent.app.port;

import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.climate.Planned;
import io.codriver.agent.domain.climate.Preparation;
import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What users make of a car, with something in every part of it. */
public final class UsageSamples {

    private static final Instant WALL = Instant.parse("2026-01-02T03:04:05.123456789Z");

    private UsageSamples() {}

    /** Of a car that these users use. */
    public static Usage full(Uid one, Uid other) {
        return Usage.none()
                .inForce(Optional.of(new Terms("2026-2", URI.create("https://terms.example/de?y=2"))))
                .with(upgrades())
                .with(climate(one))
                .with(profiles(one, other));
    }

    private static Upgrades upgrades() {
        Deadline until = new Deadline(WALL.plusNanos(9), Duration.ofNanos(10));
        return new Upgrades(List.of(
                new Upgrade(Capability.ENGINE_START, Optional.of(until), true),
                new Upgrade(Capability.CLIMATE, Optional.empty(), false)));
    }

    private static Climate climate(Uid maker) {
        Plan plan = new Plan(
                ZoneId.of("America/Argentina/Buenos_Aires"),
                List.of(
                        new Departure(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, 16),
                        new Departure(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(23, 59), 28)));
        Planned.Passed last = new Planned.Passed(WALL.plusNanos(3), Optional.of(Reason.BATTERY_LOW));
        Preparation.Asked asked =
                new Preparation.Asked(new UUID(-7, 9), new Deadline(WALL.plusNanos(4), Duration.ofNanos(5)));
        Preparation preparation = new Preparation(
                WALL.plusNanos(6), Optional.of(asked), new Deadline(WALL.plusNanos(7), Duration.ofNanos(8)), true);
        return new Climate(
                Optional.of(new Planned(plan, maker, WALL.plusNanos(2), Optional.of(last))), Optional.of(preparation));
    }

    private static DriverProfiles profiles(Uid one, Uid other) {
        Readings tall = new Readings(Map.of(
                Signal.SEAT_POSITION, new Value.Amount(301.25),
                Signal.SEAT_HEIGHT, new Value.Amount(0),
                Signal.MIRROR_TILT, new Value.Amount(-12.5)));
        return new DriverProfiles(Map.of(one, tall, other, Readings.of(Signal.TEMPERATURE, 21.5)), Optional.of(other));
    }
}
