package io.codriver.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No lock, no atomic, no volatile field, no synchronized method. Synchronized blocks are found in the sources. */
final class HoldNoLock extends ArchCondition<JavaClass> {
    HoldNoLock() {
        super("hold no lock");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            if (field.getModifiers().contains(JavaModifier.VOLATILE)) {
                events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is volatile"));
            }
        }
        for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.SYNCHRONIZED)) {
                events.add(SimpleConditionEvent.violated(method, method.getDescription() + " is synchronized"));
            }
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getPackageName();
            if (target.equals("java.util.concurrent.locks") || target.equals("java.util.concurrent.atomic")) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
