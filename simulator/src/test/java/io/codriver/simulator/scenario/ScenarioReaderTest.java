package io.codriver.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    private static final String HEAD = "scenario: A name\nplatform: mini-os9\nsteps:\n";

    @Test
    void readsStepsInOrder() throws ScenarioFault {
        Scenario scenario = read("""
                - link: { who: Anna Berger, as: primary, code-of: phone }
                - time: 3h
                - wall-clock: -2d
                - power: gone
                - sign-in: nobody
                - expect: { users: 1, primary: Anna Berger }
                """);
        assertEquals("mini-os9", scenario.profiles().get(0).id());
        assertEquals(
                List.of(
                        new Step.Link("Anna Berger", "PRIMARY", Optional.of("ENTRY"), "SUCCEEDED"),
                        new Step.Time(Duration.ofHours(3), false),
                        new Step.Time(Duration.ofDays(-2), true),
                        new Step.Power(Step.Power.Change.GONE),
                        new Step.SignIn(Optional.empty()),
                        new Step.Expect(
                                Optional.of(1),
                                Optional.empty(),
                                Optional.of("Anna Berger"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                scenario.steps());
    }

    /** A slip of the pen is never a step that does nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- lnk: { who: Anna, as: primary } | step 1: there is no step 'lnk'; steps are link, offer",
                "- link: { who: Anna, role: primary } | step 1 (link): there is no field 'role'; fields are who, as",
                "- link: { who: Anna } | step 1 (link): 'as' is missing",
                "- link: { who: Anna, as: owner } | step 1 (link), as: is one of primary, secondary",
                "- link: { who: Anna, as: primary, code-of: me } | step 1 (link), code-of: is one of car, cloud, phone",
                "- link: Anna | step 1 (link): needs fields",
                "- time: soon | step 1 (time): is a time such as 90s, 10m, 3h or 2d",
                "- time: 99999d | step 1 (time): is longer than 3660 days",
                "- reception: some | step 1 (reception): is one of online, none, captive, broker-down",
                "- car: { Vehicle.Wings: true } | step 1 (car): this car has no signal 'Vehicle.Wings'",
                "- car: { Vehicle.Speed: fast } | step 1 (car): Vehicle.Speed is a number",
                "- car: { Vehicle.IsMoving: 1 } | step 1 (car), Vehicle.IsMoving: is true or false",
                "- drive: -3 | step 1 (drive): is a number of kilometres",
                "- expect: { users: many } | step 1 (expect), users: is a whole number from 0 to",
                "- again: { name: a, times: 99999 } | step 1 (again), times: is a whole number from 0 to",
                "- reset: pressed | step 1 (reset): the button is 'held'",
                "- open: [] | step 1 (open): needs a word",
                "- [] | step 1: a step is one word"
            })
    void saysWhereAFileIsWrongAndWhatItShouldBe(String steps, String message) {
        ScenarioFault fault = assertThrows(ScenarioFault.class, () -> read(steps));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file: needs fields",
                "'steps: []' | 'a scenario has 1 to 500 steps, not 0'",
                "'scenario: A\nplatform: none\nsteps: [ { time: 1s } ]' | there is no platform 'none'; choose one of",
                "'scenario: A\nscenario: B' | 'line 2: Duplicate field'",
                "'scenario: A\nsteps: [ { time: 1s } ]' | a scenario has a 'platform', or a list of 'platforms'",
                "'scenario: A\nplatform: mini-os9\nplatforms: [bmw-os7]\nsteps: [ { time: 1s } ]' | a scenario has a 'platform'",
                "'scenario: A\nplatforms: []\nsteps: [ { time: 1s } ]' | platforms: there is none",
                "'scenario: A\nplatforms: [bmw-os7, bmw-os7]\nsteps: [ { time: 1s } ]' | platforms: 'bmw-os7' is there twice",
                "'scenario: A\nplatforms: [none]\nsteps: [ { time: 1s } ]' | there is no platform 'none'",
                "'scenario: [' | line "
            })
    void saysWhatIsNoScenario(String text, String message) {
        ScenarioFault fault = assertThrows(ScenarioFault.class, () -> ScenarioReader.read(text));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
    }

    @Test
    void refusesAFileThatNobodyWrote() {
        assertThrows(ScenarioFault.class, () -> ScenarioReader.read("a".repeat(200_001)));
        assertThrows(ScenarioFault.class, () -> read("- time: 1s\n".repeat(501)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsWhatComesWithTheSimulator(String name) throws Exception {
        Scenario scenario = ScenarioReader.read(Shipped.find(name).orElseThrow());
        assertTrue(scenario.about().length() > 20, "says what it shows");
        scenario.steps().forEach(step -> assertTrue(Words.of(step).length() > 5));
    }

    /** The page is an example of everything: what is not in it nobody can know of. */
    @Test
    void thePageHasEveryKindOfStep() throws Exception {
        String page = Files.readString(Path.of("docs", "scenarios.md"));
        int begin = page.indexOf("```yaml") + "```yaml".length();
        String example = page.substring(begin, page.indexOf("```", begin));
        Set<Class<?>> shown = ScenarioReader.read(example).steps().stream()
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertEquals(Set.of(Step.class.getPermittedSubclasses()), shown);
    }

    static List<String> shipped() {
        return Shipped.names();
    }

    private static Scenario read(String steps) throws ScenarioFault {
        return ScenarioReader.read(
                HEAD + steps.lines().map(line -> "  " + line + "\n").reduce("", String::concat));
    }
}
