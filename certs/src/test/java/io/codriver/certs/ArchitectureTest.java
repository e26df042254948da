package io.codriver.certs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.codriver.house.Compiled;
import io.codriver.house.HouseRules;
import io.codriver.house.SourceFile;
import io.codriver.house.SourceRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, on this module. */
class ArchitectureTest {
    private static final JavaClasses SHIPPED = Compiled.production();

    static List<ArchRule> rules() {
        return List.of(
                HouseRules.clockAndRandomnessOnlyIn("..boot.."),
                HouseRules.consoleOnlyIn("..boot.."),
                HouseRules.noSleeping(),
                HouseRules.plainNames(),
                HouseRules.findersMayFindNothing(),
                HouseRules.noCycles("io.codriver.certs"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.codriver.agent..", "io.codriver.simulator.."));
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
        List<SourceFile> files = SourceFile.below(Path.of("src"));

        assertEquals(List.of(), SourceRules.tooLong(files));
        assertEquals(List.of(), SourceRules.medianTooLong(files));
        assertEquals(List.of(), SourceRules.silentCatchAlls(SourceFile.below(Path.of("src", "main"))));
        assertEquals(List.of(), SourceRules.unexplainedLocks(SourceFile.below(Path.of("src", "main"))));
    }
}
