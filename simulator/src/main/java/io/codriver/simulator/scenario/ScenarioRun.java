package io.codriver.simulator.scenario;

import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import io.codriver.simulator.timeline.TimelineMessage;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets scenarios happen, each to a fresh car. */
public final class ScenarioRun {

    private final Surroundings surroundings;
    private final Duration patience;
    private final LongSupplier nanoTime;

    /**
     * A run.
     *
     * @param patience how long one step may take
     */
    public ScenarioRun(Surroundings surroundings, Duration patience, LongSupplier nanoTime) {
        this.surroundings = surroundings;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * Lets one happen, up to the first step that is not as expected.
     *
     * @param file where it is from
     * @param progress told each step as it is over
     */
    public ScenarioResult run(String file, Scenario scenario, Consumer<StepResult> progress) {
        List<StepResult> results = new ArrayList<>();
        Timeline timeline = surroundings.timeline();
        long before = timeline.newest();
        try (LiveCar car = surroundings.newCar(scenario.profile(), Locale.ENGLISH)) {
            Play play = new Play(surroundings.cloud(), car, patience);
            for (Step step : scenario.steps()) {
                long begun = nanoTime.getAsLong();
                Optional<String> problem = attempt(step, play);
                StepResult result = new StepResult(
                        results.size() + 1, Words.of(step), problem, Duration.ofNanos(nanoTime.getAsLong() - begun));
                results.add(result);
                progress.accept(result);
                if (problem.isPresent()) {
                    break;
                }
            }
        }
        List<TimelineMessage> messages = timeline.read(before, TimelineFilter.none(), Timeline.MOST);
        return new ScenarioResult(file, scenario, results, messages);
    }

    private static Optional<String> attempt(Step step, Play play) {
        try {
            return step.match(play);
        } catch (TimeoutException e) {
            return Optional.of("it took too long; " + play.now());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
