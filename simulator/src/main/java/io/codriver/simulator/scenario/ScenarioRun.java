package io.codriver.simulator.scenario;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import io.codriver.simulator.timeline.TimelineMessage;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
     * @param progress told each step as it is over
     */
    public ScenarioResult run(String file, Scenario scenario, Profile profile, Consumer<StepResult> progress) {
        Timeline timeline = surroundings.timeline();
        long before = timeline.newest();
        List<StepResult> results;
        try (LiveCar car = surroundings.newCar(profile, Locale.ENGLISH)) {
            TimeLeft left = TimeLeft.from(nanoTime, patience, longest);
            Play play = new Play(surroundings.cloud(), car, left);
            results = new Walk(play, play::now, left).through(scenario.steps(), progress);
        }
        List<TimelineMessage> messages = timeline.read(before, TimelineFilter.none(), Timeline.MOST);
        return new ScenarioResult(file, scenario, profile, results, messages);
    }
}
