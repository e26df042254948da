package io.codriver.simulator.world;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.cloud.CarMemory;
import java.nio.file.Path;

/**
 * A car as it once was, with what the cloud remembered of it.
 *
 * @param name by which people know it
 * @param car its names and its platform
 * @param users how many were linked to it
 * @param store a copy of what its agent had on disk
 * @param readings what its signals said
 * @param clock where its clocks stood
 * @param cloud what the cloud remembered of it
 */
public record Snapshot(
        String name,
        SimulatedCar car,
        int users,
        Path store,
        Readings readings,
        SimulatedClock.Stand clock,
        CarMemory cloud) {}
