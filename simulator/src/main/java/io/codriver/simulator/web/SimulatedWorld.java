package io.codriver.simulator.web;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.NoCarException;
import io.codriver.simulator.world.Snapshot;
import io.codriver.simulator.world.SnapshotRefused;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the pages look at and act on. Every method may be called by any thread. What asks for the present car throws {@link
 * NoCarException} as long as there is none.
 */
public interface SimulatedWorld {

    /** The present car; another one after {@link #chooseProfile}. */
    SimulatedCar car();

    /** Every profile that can be chosen, in the order in which they are offered. */
    List<Profile> profiles();

    /**
     * Puts a fresh car of a profile on the stage, without users. Returns when it can be used. Two at once take turns.
     *
     * @param id of one of {@link #profiles()}
     */
    void chooseProfile(String id);

    /** The cloud of all cars; always the same one. */
    Cloud cloud();

    /** What passed between the cloud and all cars; always the same one. */
    Timeline timeline();

    /** The head unit of the present car. */
    SimulatedHeadUnit headUnit();

    /** What the present car does. */
    SimulatedVehicle vehicle();

    /** Whether the agent of the present car runs. */
    boolean hasPower();

    /** What the clock of the present car says. */
    Instant carTime();

    /** The present car with all that it has. */
    LiveCar live();

    /** Does something to the present car, and lets the pages know. */
    void bench(Consumer<LiveCar> deed);

    /** The cars that were kept as they were, oldest first. */
    List<Snapshot> snapshots();

    /** Keeps the present car as it is now under this name. */
    void takeSnapshot(String name) throws SnapshotRefused;

    /** Puts the car of a snapshot, as it was then, on the stage. Returns when it can be used. */
    void restoreSnapshot(String name) throws SnapshotRefused;

    /** Forgets a snapshot. */
    void deleteSnapshot(String name) throws SnapshotRefused;

    /**
     * Runs this from now on whenever something changed that a page shows: another car came, the head unit shows another
     * screen, the cloud heard of a car. It is short, does not wait, and may run once too often.
     */
    void onChange(Runnable listener);
}
