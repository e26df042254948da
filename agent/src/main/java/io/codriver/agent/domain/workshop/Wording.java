package io.codriver.agent.domain.workshop;

import java.util.regex.Pattern;

/** What can be the text of a line, a wish, an answer or a reminder. */
public final class Wording {

    /** The longest text, in characters of Unicode. */
    public static final int LONGEST = 1000;

    /**
     * Control characters but for line ends, the separators that some screens take for line ends, the marks of Unicode
     * that embed, override or isolate a direction of writing (UAX 9: they could turn what stands beside them around), and
     * halves of a pair of surrogates.
     */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u2028-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private Wording() {}

    /** Whether this can be a text. */
    public static boolean isText(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && !UNFIT.matcher(text).find();
    }

    /**
     * A text that somebody wrote, if it can be one.
     *
     * @throws IllegalArgumentException if it is empty, too long, or holds characters that nobody should see
     */
    public static String requireText(String text) {
        if (!isText(text)) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters that can be seen");
        }
        return text;
    }
}
