package io.codriver.simulator.scenario;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import io.codriver.simulator.timeline.TimelineMessage;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets scenarios happen, each to a fresh car. */
public final class ScenarioRun {

    private final Surroundings surroundings;
    private final Duration patience;
    private final Duration longest;
    private final LongSupplier nanoTime;

    /**
     * A run.
     *
     * @param patience how long one step may take
     * @param longest how long all steps of a scenario may take together
     */
    public ScenarioRun(Surroundings surroundings, Duration patience, Duration longest, LongSupplier nanoTime) {
        this.surroundings = surroundings;
        this.patience = patience;
        this.longest = longest;
        this.nanoTime = nanoTime;
    }

    /**
     * Lets one happen, up to the first step that is not as expected.
     *
     * @param file where it is from
     * @param profile one of the scenario's platforms
     * @param elsewhere the car to which it happens, if that runs elsewhere at the same broker; else it is a fresh one
     * @param progress told each step as it is over
     */
    public ScenarioResult run(
            String file,
            Scenario scenario,
            Profile profile,
            Optional<String> elsewhere,
            Consumer<StepResult> progress) {
        return elsewhere
                .map(vid -> runElsewhere(file, scenario, profile, vid, progress))
                .orElseGet(() -> runHere(file, scenario, profile, progress));
    }

    private ScenarioResult runHere(String file, Scenario scenario, Profile profile, Consumer<StepResult> progress) {
        long before = surroundings.timeline().newest();
        List<StepResult> results;
        String vid;
        try (LiveCar car = surroundings.newCar(profile, Locale.ENGLISH)) {
            TimeLeft left = TimeLeft.from(nanoTime, patience, longest);
            Play play = new Play(surroundings.cloud(), car, left);
            results = new Walk(play, play::now, left).through(scenario.steps(), progress);
            vid = car.car().vid();
        }
        return new ScenarioResult(file, scenario, profile, results, messages(before, vid));
    }

    private ScenarioResult runElsewhere(
            String file, Scenario scenario, Profile profile, String vid, Consumer<StepResult> progress) {
        long before = surroundings.timeline().newest();
        TimeLeft left = TimeLeft.from(nanoTime, patience, longest);
        // Nobody adds it by its VIN.
        SimulatedCar car = new SimulatedCar(vid, SimulatedCar.of(profile, 1).vin(), profile);
        Play play = Play.elsewhere(surroundings.cloud(), car, left);
        List<StepResult> results = new Walk(play, play::now, left).through(scenario.steps(), progress);
        return new ScenarioResult(file, scenario, profile, results, messages(before, vid));
    }

    /** At a broker of others there may be cars of others. */
    private List<TimelineMessage> messages(long before, String vid) {
        return surroundings.timeline().read(before, TimelineFilter.none(), Timeline.MOST).stream()
                .filter(message -> message.car().equals(vid))
                .toList();
    }
}
