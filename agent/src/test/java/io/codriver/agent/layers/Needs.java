package io.codriver.agent.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What each inner layer may use from outside the agent. */
final class Needs {
    private static final Set<String> VALUES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.time",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    /** Pure functions over bytes, and one value, that live in packages full of other things. */
    private static final Set<String> PURE = Set.of(
            "java.net.URI",
            "java.security.GeneralSecurityException",
            "java.security.InvalidKeyException",
            "java.security.Key",
            "java.security.MessageDigest",
            "java.security.NoSuchAlgorithmException",
            "javax.crypto.Mac",
            "javax.crypto.spec.SecretKeySpec");

    private static final Set<String> IMPURE = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask");

    private Needs() {}

    static boolean ofTheDomain(JavaClass type) {
        String name = type.getFullName();
        return !IMPURE.contains(name) && (VALUES.contains(type.getPackageName()) || PURE.contains(name));
    }

    static boolean ofTheWire(JavaClass type) {
        String room = type.getPackageName();
        return ofTheDomain(type)
                || room.equals("java.io")
                || room.equals("java.text")
                || room.startsWith("com.fasterxml.jackson.");
    }

    static boolean ofTheApp(JavaClass type) {
        String room = type.getPackageName();
        boolean javas = room.startsWith("java.") && !room.startsWith("java.sql") && !room.startsWith("java.nio.file");
        boolean network = room.startsWith("java.net") && !PURE.contains(type.getFullName());
        return ofTheDomain(type) || (javas && !network) || room.equals("org.tinylog");
    }
}
