package io.codriver.simulator.web;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.timeline.Timeline;
import java.util.List;

/** What the pages look at and act on. Every method may be called by any thread. */
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

    /**
     * Runs this from now on whenever something changed that a page shows: another car came, the head unit shows another
     * screen, the cloud heard of a car. It is short, does not wait, and may run once too often.
     */
    void onChange(Runnable listener);
}
