package io.codriver.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Through the steps of a scenario, up to the first that is not as expected.
 *
 * @param play does each step
 * @param now says how things are, for whoever wonders why something took too long
 * @param left how long all of it may still take
 */
record Walk(Step.Cases<Optional<String>, TimeoutException> play, Supplier<String> now, TimeLeft left) {

    /** @param progress told each step as it is over */
    List<StepResult> through(List<Step> steps, Consumer<StepResult> progress) {
        List<StepResult> results = new ArrayList<>();
        for (Step step : steps) {
            long begun = left.nanoTime().getAsLong();
            Optional<String> problem = attempt(step);
            if (left.isOver()) {
                problem = Optional.of(
                        "the scenario took longer than " + left.longest().toMinutes() + " minutes"
                                + problem.map(why -> "; " + why).orElse(""));
            }
            Duration took = Duration.ofNanos(left.nanoTime().getAsLong() - begun);
            StepResult result = new StepResult(results.size() + 1, Words.of(step), problem, took);
            results.add(result);
            progress.accept(result);
            if (problem.isPresent()) {
                break;
            }
        }
        return results;
    }

    private Optional<String> attempt(Step step) {
        try {
            return step.match(play);
        } catch (TimeoutException e) {
            return Optional.of("it took too long; " + now.get());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
