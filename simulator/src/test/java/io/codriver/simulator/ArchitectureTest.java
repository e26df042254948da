package io.codriver.simulator;

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
                // A benchmark measures with the machine's clock: that is what it is for.
                HouseRules.clockAndRandomnessOnlyIn("..boot..", "..bench.."),
                HouseRules.consoleOnlyIn("..boot.."),
                HouseRules.noSleeping(),
                HouseRules.plainNames(),
                HouseRules.findersMayFindNothing(),
                HouseRules.noCycles("io.codriver.simulator"));
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
        List<SourceFile> all = SourceFile.below(Path.of("src"));

        assertEquals(List.of(), SourceRules.tooLong(all));
        assertEquals(List.of(), SourceRules.medianTooLong(all));
        assertEquals(List.of(), SourceRules.silentCatchAlls(shipped));
        assertEquals(List.of(), SourceRules.unexplainedLocks(shipped));
    }
}
