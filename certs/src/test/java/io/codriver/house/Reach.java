package io.codriver.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Finds calls, field accesses and method references that go where they must not. */
final class Reach extends ArchCondition<JavaClass> {
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.InstantSource.system()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.concurrent.ThreadLocalRandom.current()");

    private static final Set<String> SOURCES_OF_CHANCE = Set.of(
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.random.RandomGenerator");

    private final Predicate<AccessTarget> forbidden;

    private Reach(String what, Predicate<AccessTarget> forbidden) {
        super("not reach for " + what);
        this.forbidden = forbidden;
    }

    static ArchCondition<JavaClass> nothing(String what, Predicate<AccessTarget> forbidden) {
        return new Reach(what, forbidden);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (forbidden.test(access.getTarget())) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }

    static boolean clockOrRandomness(AccessTarget target) {
        return clock(target) || chance(target);
    }

    static boolean console(AccessTarget target) {
        return Set.of("java.lang.System.out", "java.lang.System.err").contains(target.getFullName())
                || target.getFullName().endsWith(".printStackTrace()");
    }

    static boolean sleep(AccessTarget target) {
        return Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep")
                .contains(owner(target) + "." + target.getName());
    }

    private static boolean clock(AccessTarget target) {
        String name = target.getName();
        // now(Clock) is the way to do it; now() and now(ZoneId) read the machine's clock.
        boolean nowOfTheMachine = owner(target).startsWith("java.time.")
                && name.equals("now")
                && !target.getFullName().endsWith("now(java.time.Clock)");
        boolean clockOfTheMachine = owner(target).equals("java.time.Clock")
                && (name.startsWith("system") || (name.startsWith("tick") && !name.equals("tick")));
        return nowOfTheMachine || clockOfTheMachine || CLOCKS.contains(target.getFullName());
    }

    private static boolean chance(AccessTarget target) {
        boolean makesSource = Set.of("<init>", "getInstance", "getInstanceStrong", "getDefault", "of")
                .contains(target.getName());
        return (makesSource && SOURCES_OF_CHANCE.contains(owner(target))) || CHANCE.contains(target.getFullName());
    }

    private static String owner(AccessTarget target) {
        return target.getOwner().getFullName();
    }
}
