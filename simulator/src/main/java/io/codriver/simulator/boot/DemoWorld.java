package io.codriver.simulator.boot;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.web.SimulatedWorld;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.NoCarException;
import io.codriver.simulator.world.Snapshot;
import io.codriver.simulator.world.SnapshotRefused;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The simulation as the pages see it. */
public final class DemoWorld implements SimulatedWorld {

    private final Simulation simulation;
    private final List<Profile> profiles = SettingsReader.ownProfiles();
    /** Asked by every thread that changes something. */
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The pages' view of a simulation that runs. */
    public DemoWorld(Simulation simulation) {
        this.simulation = simulation;
        simulation.cloud().tap((topic, payload) -> tell());
        simulation.watch(this::watch);
        watch();
    }

    @Override
    public SimulatedCar car() {
        return simulation.car();
    }

    @Override
    public List<Profile> profiles() {
        return profiles;
    }

    @Override
    public void chooseProfile(String id) {
        Profile chosen = profiles.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no profile '" + id + "'"));
        simulation.chooseProfile(chosen);
    }

    @Override
    public Cloud cloud() {
        return simulation.cloud();
    }

    @Override
    public Timeline timeline() {
        return simulation.timeline();
    }

    @Override
    public SimulatedHeadUnit headUnit() {
        return simulation.headUnit();
    }

    @Override
    public SimulatedVehicle vehicle() {
        return simulation.vehicle();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant carTime() {
        return live().clock().instant();
    }

    @Override
    public LiveCar live() {
        return simulation.live();
    }

    @Override
    public boolean hasPower() {
        return simulation.live().hasPower();
    }

    @Override
    public void bench(Consumer<LiveCar> deed) {
        deed.accept(simulation.live());
        tell();
    }

    @Override
    public List<Snapshot> snapshots() {
        return simulation.snapshots();
    }

    @Override
    public void takeSnapshot(String name) throws SnapshotRefused {
        simulation.takeSnapshot(name);
        tell();
    }

    @Override
    public void restoreSnapshot(String name) throws SnapshotRefused {
        simulation.restoreSnapshot(name);
    }

    @Override
    public void deleteSnapshot(String name) throws SnapshotRefused {
        simulation.deleteSnapshot(name);
        tell();
    }

    private void watch() {
        try {
            LiveCar live = simulation.live();
            live.headUnit().watch(screen -> tell());
            live.vehicle().watch(readings -> tell());
        } catch (NoCarException e) {
            // The next one is on its way: the pages say that.
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
