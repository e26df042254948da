package io.codriver.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.codriver.agent.layers.Layers;
import io.codriver.house.Compiled;
import io.codriver.house.HouseRules;
import io.codriver.house.SourceFile;
import io.codriver.house.SourceRules;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house and of the agent's layers, on this module. */
class ArchitectureTest {
    private static final JavaClasses SHIPPED = Compiled.production();
    private static final Layers LAYERS = new Layers("io.codriver.agent");

    private static final Pattern LOCKS_MAY_BE_IN =
            Pattern.compile(".*/(boot|adapter)/.*|.*/app/\\w*(Queue|Inbox)\\.java");

    static List<ArchRule> rules() {
        return List.of(
                LAYERS.downwards(),
                LAYERS.adaptersApart(),
                LAYERS.adaptersKnowPortsOnly(),
                LAYERS.domainIsPure(),
                LAYERS.wireIsPure(),
                LAYERS.appKnowsNoTechnology(),
                LAYERS.technologyStaysIn("org.eclipse.paho..", "adapter.mqtt"),
                LAYERS.technologyStaysIn("java.sql..", "adapter.sqlite"),
                LAYERS.technologyStaysIn("org.sqlite..", "adapter.sqlite"),
                LAYERS.technologyStaysIn("org.bouncycastle..", "adapter.tls", "adapter.crypto"),
                LAYERS.technologyStaysIn("org.newsclub..", "adapter.systemd"),
                LAYERS.technologyStaysIn("picocli..", "boot"),
                LAYERS.agentKnowsNoSimulator(),
                LAYERS.locks(),
                HouseRules.clockAndRandomnessOnlyIn("..boot.."),
                HouseRules.consoleOnlyIn("..boot..", "..adapter.headunit.."),
                HouseRules.noSleeping(),
                HouseRules.plainNames(),
                HouseRules.findersMayFindNothing(),
                HouseRules.noCycles("io.codriver.agent"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(SHIPPED);
    }

    @Test
    void unitTestsDoNotSleep() {
        HouseRules.noSleeping().check(Compiled.unitTests());
    }

    @Test
    void sourcesAreShortAndSayWhyTheyCatchEverythingOrLock() {
        List<SourceFile> shipped = SourceFile.below(Path.of("src", "main"));
        List<SourceFile> inner = shipped.stream()
                .filter(file -> !LOCKS_MAY_BE_IN.matcher(file.path().toString()).matches())
                .toList();
        List<SourceFile> all = SourceFile.below(Path.of("src"));

        assertEquals(List.of(), SourceRules.tooLong(all));
        assertEquals(List.of(), SourceRules.medianTooLong(all));
        assertEquals(List.of(), SourceRules.silentCatchAlls(shipped));
        assertEquals(List.of(), SourceRules.unexplainedLocks(shipped));
        assertEquals(List.of(), SourceRules.synchronizedBlocks(inner));
    }
}
