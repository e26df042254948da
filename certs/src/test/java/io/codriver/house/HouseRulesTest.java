package io.codriver.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.codriver.house.fixture.Given;
import io.codriver.house.fixture.Locking;
import io.codriver.house.fixture.Reaching;
import io.codriver.house.fixture.WordManager;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there to find, and lets the proper way pass. */
class HouseRulesTest {
    private static final String FIXTURES = "io.codriver.house.fixture";

    @Test
    void seesWhoReadsTheClockOrMakesChance() {
        assertEquals(5, violations(HouseRules.clockAndRandomnessOnlyIn("..boot.."), Reaching.class));
        assertEquals(0, violations(HouseRules.clockAndRandomnessOnlyIn("..fixture.."), Reaching.class));
        assertEquals(0, violations(HouseRules.clockAndRandomnessOnlyIn("..boot.."), Given.class));
    }

    @Test
    void seesWhoPrintsToTheConsole() {
        assertEquals(1, violations(HouseRules.consoleOnlyIn("..boot.."), Reaching.class));
        assertEquals(0, violations(HouseRules.consoleOnlyIn("..fixture.."), Reaching.class));
        assertEquals(0, violations(HouseRules.consoleOnlyIn("..boot.."), Given.class));
    }

    @Test
    void seesWhoSleeps() {
        assertEquals(1, violations(HouseRules.noSleeping(), Reaching.class));
        assertEquals(0, violations(HouseRules.noSleeping(), Given.class));
    }

    @Test
    void seesNamesThatSayNothing() {
        assertEquals(1, violations(HouseRules.plainNames(), WordManager.class));
        assertEquals(1, violations(HouseRules.plainNames(), WordManager.AbstractWord.class));
        assertEquals(1, violations(HouseRules.plainNames(), WordManager.BaseWord.class));
        assertEquals(0, violations(HouseRules.plainNames(), Given.class));
    }

    @Test
    void seesAFinderThatMustFindSomething() {
        assertEquals(1, violations(HouseRules.findersMayFindNothing(), WordManager.class));
        assertEquals(0, violations(HouseRules.findersMayFindNothing(), Given.class));
    }

    @Test
    void seesEveryKindOfLock() {
        ArchRule rule = HouseRules.locksOnlyIn(resideInAPackage("..boot.."));
        String report = rule.evaluate(new ClassFileImporter().importClasses(Locking.class))
                .getFailureReport()
                .toString();

        assertEquals(true, report.contains("is volatile"), report);
        assertEquals(true, report.contains("is synchronized"), report);
        assertEquals(true, report.contains("AtomicInteger"), report);
        assertEquals(0, violations(HouseRules.locksOnlyIn(resideInAPackage("..fixture..")), Locking.class));
        assertEquals(0, violations(rule, Given.class));
    }

    @Test
    void seesPackagesThatNeedEachOther() {
        assertEquals(
                true,
                HouseRules.noCycles(FIXTURES)
                        .evaluate(Compiled.fixture(FIXTURES))
                        .hasViolation());
        assertEquals(
                false,
                HouseRules.noCycles(FIXTURES)
                        .evaluate(Compiled.fixture(FIXTURES + ".left"))
                        .hasViolation());
    }

    @Test
    void everyRuleHoldsWhereThereIsNothing() {
        for (ArchRule rule : new ArchRule[] {
            HouseRules.clockAndRandomnessOnlyIn(),
            HouseRules.consoleOnlyIn(),
            HouseRules.noSleeping(),
            HouseRules.plainNames(),
            HouseRules.findersMayFindNothing(),
            HouseRules.locksOnlyIn(resideInAPackage("none")),
            HouseRules.noCycles("io.nothing")
        }) {
            rule.check(new ClassFileImporter().importPackages("io.nothing.here"));
        }
    }

    private static int violations(ArchRule rule, Class<?> type) {
        return rule.evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails()
                .size();
    }
}
