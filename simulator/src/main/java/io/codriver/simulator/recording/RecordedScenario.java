package io.codriver.simulator.recording;

import io.codriver.simulator.scenario.ScenarioFault;
import io.codriver.simulator.scenario.ScenarioReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Makes a scenario of what was recorded: the same happens again, and the same answers are expected. */
public final class RecordedScenario {

    private RecordedScenario() {}

    /**
     * Makes one.
     *
     * @param lines as {@code /api/timeline.jsonl} and the report of a run have them
     * @param name of the scenario
     * @param car whose messages are meant; needed only if there is more than one that was told something
     * @return a scenario in YAML that can be run
     * @throws RecordingFault if these are no such lines, or nothing that can happen again; the message says where and why
     */
    public static String of(BufferedReader lines, String name, Optional<String> car)
            throws IOException, RecordingFault {
        Recording recording = Recording.read(lines, car);
        String text =
                """
                # Made from a recording. Codes are not in it: what was typed is known by what the car answered. What was done by
                # hand in the car became the step that must have happened, or a remark.
                scenario: %s
                about: What passed between the cloud and a car while it was recorded, and what the car answered.
                platform: %s
                steps:
                %s""".formatted(Script.quoted(name), Script.quoted(recording.platform()), Retelling.steps(recording));
        try {
            ScenarioReader.read(text);
        } catch (ScenarioFault fault) {
            throw new RecordingFault("what is recorded cannot be said as a scenario: " + fault.getMessage());
        }
        return text;
    }
}
