package io.codriver.simulator.web;

import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.Vin;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.NoCarException;
import io.codriver.simulator.world.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A world with a car and a head unit, but without agent and cloud. */
class EmptyWorld implements SimulatedWorld {

    final SimulatedHeadUnit headUnit = new SimulatedHeadUnit();
    final SimulatedVehicle vehicle = new SimulatedVehicle();
    final List<String> chosen = new ArrayList<>();
    final Timeline timeline = new Timeline(InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z")));
    private final Profile profile = new Profile(
            "one",
            "Brand",
            "Brand <One>",
            7,
            Set.of(Ceremony.DISPLAY_VEHICLE_CODE),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    @Override
    public SimulatedCar car() {
        return new SimulatedCar("car-1", Vin.of("WMW00000000000001"), profile);
    }

    @Override
    public List<Profile> profiles() {
        return List.of(profile);
    }

    @Override
    public void chooseProfile(String id) {
        chosen.add(id);
    }

    @Override
    public Cloud cloud() {
        throw new IllegalStateException("this world has no cloud");
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public SimulatedHeadUnit headUnit() {
        return headUnit;
    }

    @Override
    public SimulatedVehicle vehicle() {
        return vehicle;
    }

    @Override
    public boolean hasPower() {
        return true;
    }

    @Override
    public Instant carTime() {
        return Instant.parse("2027-03-14T09:00:00Z");
    }

    @Override
    public LiveCar live() {
        throw new NoCarException();
    }

    @Override
    public void bench(Consumer<LiveCar> deed) {
        throw new NoCarException();
    }

    @Override
    public List<Snapshot> snapshots() {
        return List.of();
    }

    @Override
    public void takeSnapshot(String name) {
        throw new NoCarException();
    }

    @Override
    public void restoreSnapshot(String name) {
        throw new NoCarException();
    }

    @Override
    public void deleteSnapshot(String name) {
        throw new NoCarException();
    }

    @Override
    public void onChange(Runnable listener) {
        headUnit.watch(screen -> listener.run());
    }
}
