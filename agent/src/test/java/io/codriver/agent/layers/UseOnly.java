package io.codriver.agent.layers;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Of everything outside the agent, only what is allowed; who may know whom inside it is the other rules' matter. */
final class UseOnly extends ArchCondition<JavaClass> {
    private final String base;
    private final Predicate<JavaClass> allowed;

    UseOnly(String what, String base, Predicate<JavaClass> allowed) {
        super("use only " + what);
        this.base = base;
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            boolean inside = target.getPackageName().startsWith(base);
            if (!inside && !target.isPrimitive() && !allowed.test(target)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
