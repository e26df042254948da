package io.codriver.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules about compiled classes that hold in every module. Each holds for an empty set of classes too. */
public final class HouseRules {
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Helpers|Util|Utils)|(Abstract|Base)[A-Z].*");

    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.List",
            "java.util.Set",
            "java.util.Map");

    private HouseRules() {}

    /** Time and randomness are handed in, so that a test decides what the time is and what chance brings. */
    public static ArchRule clockAndRandomnessOnlyIn(String... packages) {
        return classes()
                .that(not(resideInAnyPackage(packages)))
                .should(Reach.nothing("the clock or randomness", Reach::clockOrRandomness));
    }

    /** What a program says goes through the log or a stream that it was given. */
    public static ArchRule consoleOnlyIn(String... packages) {
        return classes().that(not(resideInAnyPackage(packages))).should(Reach.nothing("the console", Reach::console));
    }

    /** Waiting a fixed time is always too long or too short: wait for the thing itself, with a bound. */
    public static ArchRule noSleeping() {
        return classes().should(Reach.nothing("sleep", Reach::sleep));
    }

    /** A name says what a thing is, not that it is a thing. */
    public static ArchRule plainNames() {
        return noClasses()
                .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                        "have an empty name",
                        type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())))
                .because("a class is named after what it is");
    }

    /**
     * {@code find…} may find nothing and says so in its type: an Optional, or a collection that may be empty. What must be
     * there is asked for with {@code require…}.
     */
    public static ArchRule findersMayFindNothing() {
        return methods()
                .that()
                .haveNameMatching("find([A-Z].*)?")
                .should()
                .haveRawReturnType(DescribedPredicate.describe(
                        "an Optional or a collection", type -> MAY_BE_EMPTY.contains(type.getFullName())));
    }

    /** One thread decides; whoever shares something across threads must live where {@code allowed} says. */
    public static ArchRule locksOnlyIn(DescribedPredicate<JavaClass> allowed) {
        return classes().that(not(allowed)).should(new HoldNoLock());
    }

    /** No package depends on itself by way of others. */
    public static ArchRule noCycles(String base) {
        return slices().assignedFrom(new PackagesBelow(base)).should().beFreeOfCycles();
    }
}
