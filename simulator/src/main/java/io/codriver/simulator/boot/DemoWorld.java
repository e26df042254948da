package io.codriver.simulator.boot;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.web.SimulatedWorld;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
        watch();
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

    private void watch() {
        simulation.headUnit().watch(screen -> tell());
        simulation.vehicle().watch(readings -> tell());
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
