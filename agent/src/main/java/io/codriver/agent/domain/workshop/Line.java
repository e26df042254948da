package io.codriver.agent.domain.workshop;

import java.time.Instant;

/**
 * One line of the chat with the workshop.
 *
 * @param number its place in the row of all lines of this car, from 1
 * @param author what its writer was when it was written
 * @param text what was written
 * @param at when the car learned it, by the wall clock
 */
public record Line(long number, Author author, String text, Instant at) {

    /** The longest text, in characters. */
    public static final int LONGEST = 1000;

    /** Who writes; names of the contract. */
    public enum Author {
        PRIMARY,
        SECONDARY,
        WORKSHOP
    }

    public Line {
        requireText(text);
    }

    /**
     * A text that somebody wrote, if it can be one.
     *
     * @throws IllegalArgumentException if it is empty, too long, or holds control characters other than line ends
     */
    public static String requireText(String text) {
        boolean control = text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n');
        if (text.isBlank() || text.length() > LONGEST || control) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters that can be seen");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Line[" + number + ", " + author + "]";
    }
}
