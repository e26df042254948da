package io.codriver.simulator.scenario;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.timeline.TimelineMessage;
import java.time.Duration;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param file where it is from
 * @param scenario what was to happen
 * @param profile on which of its platforms
 * @param steps what came of its steps, up to the first that was not as expected
 * @param messages what passed between cloud and car meanwhile, as far as the timeline keeps it
 */
public record ScenarioResult(
        String file, Scenario scenario, Profile profile, List<StepResult> steps, List<TimelineMessage> messages) {

    public ScenarioResult {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }

    /** Whether all was as expected. */
    public boolean isRight() {
        return steps.size() == scenario.steps().size()
                && steps.stream().allMatch(step -> step.problem().isEmpty());
    }

    /** How long all of it took. */
    public Duration took() {
        return steps.stream().map(StepResult::took).reduce(Duration.ZERO, Duration::plus);
    }
}
