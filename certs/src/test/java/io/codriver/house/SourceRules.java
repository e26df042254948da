package io.codriver.house;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rules that only the sources show. Each answers with the places where it is broken. */
public final class SourceRules {
    /** No file is longer than this. */
    public static final int LONGEST = 350;

    /** Half of the files are shorter than this. */
    public static final int MEDIAN = 90;

    private static final Pattern CATCH = Pattern.compile(
            "catch\\s*\\(\\s*(?:final\\s+)?([\\w.|\\s]+?)\\s+\\w+\\s*\\)" + "(?<start>\\s*\\{[^\\n]*(?:\\n[^\\n]*)?)");
    private static final Set<String> ALL = Set.of("Exception", "RuntimeException", "Throwable", "Error");
    private static final Pattern LOCK = Pattern.compile(
            "^\\s*(?!import |\\*|//).*?(\\bsynchronized\\b(?! *\\()|\\bvolatile\\b|\\bnew (?:Atomic\\w+|Reentrant\\w+|StampedLock)\\b)");

    private static final Pattern MONITOR = Pattern.compile("(?m)^ *synchronized \\(");

    private SourceRules() {}

    /** Files that no longer fit in a reader's head. */
    public static List<String> tooLong(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines().size() > LONGEST)
                .map(file -> file.path() + " has " + file.lines().size() + " lines, more than " + LONGEST)
                .toList();
    }

    /** Whether the typical file grew too long. */
    public static List<String> medianTooLong(List<SourceFile> files) {
        int[] sizes =
                files.stream().mapToInt(file -> file.lines().size()).sorted().toArray();
        if (sizes.length == 0 || sizes[sizes.length / 2] < MEDIAN) {
            return List.of();
        }
        return List.of("the median of " + sizes.length + " files is " + sizes[sizes.length / 2] + " lines, not below "
                + MEDIAN);
    }

    /** A catch of everything hides bugs: where it is right, a comment at its start says why. */
    public static List<String> silentCatchAlls(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> CATCH.matcher(file.text())
                        .results()
                        .filter(SourceRules::isSilentCatchAll)
                        .map(found -> file.place(found.start()) + " catches everything without saying why"))
                .toList();
    }

    /** Where the compiled classes do not show it: blocks that hold a monitor. */
    public static List<String> synchronizedBlocks(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> MONITOR.matcher(file.text())
                        .results()
                        .map(found -> file.place(found.end()) + " holds a monitor"))
                .toList();
    }

    /** Where a lock is allowed, a comment above it, beside it or on the class says what it guards. */
    public static List<String> unexplainedLocks(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> IntStream.range(0, file.lines().size())
                        .filter(at -> LOCK.matcher(file.lines().get(at)).find() && !isExplained(file.lines(), at))
                        .mapToObj(at -> file.path() + ":" + (at + 1) + " does not say what it guards"))
                .toList();
    }

    private static boolean isSilentCatchAll(MatchResult found) {
        return Arrays.stream(found.group(1).split("\\|", -1))
                        .map(type -> type.strip().replace("java.lang.", ""))
                        .anyMatch(ALL::contains)
                && !isComment(found.group(2));
    }

    private static boolean isExplained(List<String> lines, int at) {
        return isComment(lines.get(at))
                || lines.stream().anyMatch(line -> line.startsWith("/**") && line.contains("guards"))
                || (at > 0 && isComment(lines.get(at - 1)))
                // Between a comment and a method there may be an annotation.
                || (at > 1 && lines.get(at - 1).strip().startsWith("@") && isComment(lines.get(at - 2)));
    }

    private static boolean isComment(String text) {
        return text.contains("//") || text.contains("/*") || text.contains("*/");
    }
}
