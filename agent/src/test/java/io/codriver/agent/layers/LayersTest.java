package io.codriver.agent.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.codriver.house.Compiled;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule on the layers finds what it is there to find, and lets the proper way pass. */
class LayersTest {
    private static final String BASE = "io.codriver.agent.layers.fixture";
    private static final JavaClasses BROKEN = Compiled.fixture(BASE);
    private static final Layers RULES = new Layers(BASE);

    @Test
    void arrowsPointDownwards() {
        String report = report(RULES.downwards());

        expect(report, "<%s.adapter.one.One", "<%s.boot.Start>");
        expect(report, "<%s.app.Path", "<%s.adapter.two.Two>");
        expect(report, "<%s.domain.Impure", "<%s.wire.Frame>");
        expect(report, "<%s.wire.Frame", "<%s.app.port.Door>");
        refuse(report, "<%s.adapter.two.Two", "<%s.app.port.Door>");
    }

    @Test
    void thereIsNoRoomOutsideTheLayers() {
        expect(report(RULES.downwards()), "<%s.attic.Attic>", "is not contained in architecture");
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        String report = report(RULES.adaptersApart());

        expect(report, "<%s.adapter.one.One", "<%s.adapter.two.Two>");
    }

    @Test
    void adaptersKnowThePathByItsPorts() {
        String report = report(RULES.adaptersKnowPortsOnly());

        expect(report, "<%s.adapter.one.One", "<%s.app.Path>");
        refuse(report, "<%s.adapter.two.Two", "<%s.app.port.Door>");
    }

    @Test
    void theDomainIsPure() {
        String report = report(RULES.domainIsPure());

        for (String impure : List.of(
                "java.nio.file.Path",
                "java.time.Clock",
                "java.util.concurrent.ExecutorService",
                "org.tinylog.Logger")) {
            expect(report, "<%s.domain.Impure", "<" + impure);
        }
        refuse(report, "<%s.domain.Pure", "");
    }

    @Test
    void theWireIsPure() {
        String report = report(RULES.wireIsPure());

        expect(report, "<%s.wire.Frame", "<java.net.Socket>");
        refuse(report, "<%s.wire.Frame", "<com.fasterxml.jackson.databind.JsonNode>");
    }

    @Test
    void thePathNamesNoTechnology() {
        String report = report(RULES.appKnowsNoTechnology());

        expect(report, "<%s.app.Path", "<java.sql.Connection>");
        refuse(report, "<%s.app.StepQueue", "");
    }

    @Test
    void aTechnologyStaysInItsAdapter() {
        expect(report(RULES.technologyStaysIn("java.sql..", "adapter.two")), "<%s.app.Path", "<java.sql.Connection>");
        assertEquals("", report(RULES.technologyStaysIn("java.sql..", "app")));
    }

    @Test
    void theAgentKnowsNoSimulator() {
        expect(report(RULES.agentKnowsNoSimulator()), "<%s.simulated.Issued", "<io.codriver.certs.VehicleId>");
    }

    @Test
    void onlyTheQueueSharesWithOtherThreads() {
        String report = report(RULES.locks());

        expect(report, "<%s.app.Path", "AtomicLong");
        refuse(report, "<%s.app.StepQueue", "AtomicLong");
    }

    @Test
    void everyRuleHoldsWhereThereIsNothing() {
        Layers nothing = new Layers("io.nothing");
        Stream.of(
                        nothing.downwards(),
                        nothing.adaptersApart(),
                        nothing.adaptersKnowPortsOnly(),
                        nothing.domainIsPure(),
                        nothing.wireIsPure(),
                        nothing.appKnowsNoTechnology(),
                        nothing.technologyStaysIn("java.sql..", "adapter"),
                        nothing.agentKnowsNoSimulator(),
                        nothing.locks())
                .forEach(rule -> rule.check(Compiled.fixture("io.nothing")));
    }

    private static String report(ArchRule rule) {
        return String.join("\n", rule.evaluate(BROKEN).getFailureReport().getDetails());
    }

    private static void expect(String report, String from, String to) {
        assertEquals(true, names(report, from, to), report);
    }

    private static void refuse(String report, String from, String to) {
        assertEquals(false, names(report, from, to), report);
    }

    /** Whether one line of the report names both ends; an end may hold the base's place as {@code %s}. */
    private static boolean names(String report, String from, String to) {
        String start = from.replace("%s", BASE);
        String end = to.replace("%s", BASE);
        return report.lines().anyMatch(line -> line.contains(start) && line.contains(end));
    }
}
