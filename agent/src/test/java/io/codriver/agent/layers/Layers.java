package io.codriver.agent.layers;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.codriver.house.HouseRules;

/**
 * The rules on who may know whom inside the agent, for the packages below a base.
 *
 * @param base {@code io.codriver.agent}, or where the broken examples are
 */
public record Layers(String base) {
    /** Arrows only downwards, and no room outside the layers. */
    public ArchRule downwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(base + "..")
                .withOptionalLayers(true)
                .layer("boot")
                .definedBy(base + ".boot..")
                .layer("adapter")
                .definedBy(base + ".adapter..")
                .layer("app")
                .definedBy(base + ".app..")
                .layer("wire")
                .definedBy(base + ".wire..")
                .layer("text")
                .definedBy(base + ".text..")
                .layer("domain")
                .definedBy(base + ".domain..")
                .whereLayer("boot")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("adapter")
                .mayOnlyBeAccessedByLayers("boot")
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("adapter", "boot")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("app", "adapter", "boot")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers("wire", "app", "adapter", "boot")
                .ensureAllClassesAreContainedInArchitectureIgnoring(base);
    }

    /** One technology each: an adapter that knows another is two. */
    public ArchRule adaptersApart() {
        return slices().matching(base + ".adapter.(*)..").should().notDependOnEachOther();
    }

    /** An adapter serves a port; it never calls into the path. */
    public ArchRule adaptersKnowPortsOnly() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".adapter..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(base + ".app..").and(not(resideInAPackage(base + ".app.port.."))));
    }

    /** No I/O, clock, randomness, log, thread or library: a decision can be made again and comes out the same. */
    public ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(base + ".domain..")
                .should(new UseOnly("what a pure rule needs", base, Needs::ofTheDomain));
    }

    /** Bytes and messages: Jackson, but no file, no network, no thread. */
    public ArchRule wireIsPure() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".wire..", base + ".text..")
                .should(new UseOnly("what turns bytes into messages", base, Needs::ofTheWire));
    }

    /** The path names no technology: those are behind its ports. */
    public ArchRule appKnowsNoTechnology() {
        return classes()
                .that()
                .resideInAPackage(base + ".app..")
                .should(new UseOnly("what the path needs", base, Needs::ofTheApp));
    }

    /** A library is used in one adapter, so that it can be replaced there. */
    public ArchRule technologyStaysIn(String technology, String... rooms) {
        String[] allowed = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            allowed[i] = base + "." + rooms[i] + "..";
        }
        return noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
    }

    /** The agent in the car does not know that it can be simulated, nor who issues its certificates. */
    public ArchRule agentKnowsNoSimulator() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.codriver.simulator..", "io.codriver.certs..");
    }

    /** Locks are for the one queue and for what stands beside libraries' threads. */
    public ArchRule locks() {
        return HouseRules.locksOnlyIn(
                resideInAnyPackage(base + ".boot..", base + ".adapter..").or(queue()));
    }

    private DescribedPredicate<JavaClass> queue() {
        return resideInAPackage(base + ".app..")
                .and(simpleNameEndingWith("Queue").or(simpleNameEndingWith("Inbox")));
    }
}
