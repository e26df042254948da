package io.codriver.agent.domain.roster;

/**
 * How a person is shown on the head unit; the cloud has masked it ("A••• B."). Not printed into logs.
 *
 * @param text 1 to 64 characters without control characters
 */
public record DisplayName(String text) {

    /** The longest name that fits a line of the head unit. */
    public static final int LONGEST = 64;

    public DisplayName {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > LONGEST
                || text.chars().anyMatch(DisplayName::isUnsafe)) {
            throw new IllegalArgumentException("a display name is 1 to " + LONGEST + " printable characters");
        }
    }

    /** Controls and the Unicode marks that reverse text: a name must not be able to rewrite the screen around it. */
    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public String toString() {
        return "DisplayName[masked]";
    }
}
