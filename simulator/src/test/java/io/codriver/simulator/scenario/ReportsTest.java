package io.codriver.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportsTest {

    private static final String WRONG = "the car answered <B> & \"C\" instead of A\u0001";

    @TempDir
    private Path folder;

    @Test
    void tellsABuildServerWhatFailedAndWhatDidNotRun() throws Exception {
        write();
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("scenarios.xml").toFile())
                .getDocumentElement();
        Element suite = (Element) suites.getFirstChild();
        assertEquals("A <name> & more (mini-os9)", suite.getAttribute("name"));
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("skipped"));
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(3, cases.getLength());
        assertEquals("1 10s pass", ((Element) cases.item(0)).getAttribute("name"));
        assertEquals("0.250", ((Element) cases.item(0)).getAttribute("time"));
        Element failure = (Element) cases.item(1).getFirstChild();
        assertEquals(WRONG.replace('\u0001', '�'), failure.getAttribute("message"));
        assertEquals("skipped", cases.item(2).getFirstChild().getNodeName());
    }

    @Test
    void showsAPersonTheSame() throws Exception {
        write();
        String page = Files.readString(folder.resolve("scenarios.html"));
        assertTrue(page.contains("0 of 1 went as expected."), page);
        assertTrue(page.contains("the car answered &lt;B&gt; &amp; \"C\" instead of A"), page);
        assertFalse(page.contains("<B>"));
        assertTrue(page.contains("1 messages") && page.contains("c2v/link.commit"), page);
        assertFalse(page.contains("BCDF"), "a code is in the report");
    }

    @Test
    void keepsWhatPassedForAScenarioToBeMadeOfIt() throws Exception {
        write();
        String lines = Files.readString(folder.resolve("01-a.jsonl"));
        assertTrue(lines.contains("\"topic\":\"c2v/link.commit\""), lines);
        assertFalse(lines.contains("BCDF"), "a code is in the recording");
    }

    private void write() throws Exception {
        Scenario scenario = ScenarioReader.read("""
                scenario: A <name> & more
                about: what it shows
                platform: mini-os9
                steps:
                  - time: 10s
                  - open: Anna
                  - time: 20s
                """);
        List<StepResult> steps = List.of(
                new StepResult(1, "10s pass", Optional.empty(), Duration.ofMillis(250)),
                new StepResult(2, "the message is opened", Optional.of(WRONG), Duration.ofMillis(1)));
        Timeline timeline = new Timeline(InstantSource.fixed(Instant.EPOCH));
        String message = "{\"id\":\"m-1\",\"data\":{\"code\":\"BCDF-GHJK\"}}";
        timeline.record("codriver/v1/car-1/c2v/link.commit", message.getBytes(StandardCharsets.UTF_8), false);
        new Reports(List.of(new ScenarioResult(
                        "a.yaml",
                        scenario,
                        scenario.profiles().get(0),
                        steps,
                        timeline.read(0, TimelineFilter.none(), 10))))
                .write(folder);
    }
}
