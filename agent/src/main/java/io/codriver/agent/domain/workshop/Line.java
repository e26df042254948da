package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Moment;
import java.util.Optional;

/**
 * One line of the chat with the workshop.
 *
 * @param number its place in the row of all lines since the last reset, from 1
 * @param author what its writer was when it was written
 * @param by the user who wrote it, while it is on the list
 * @param text what was written
 * @param at when the car learned it
 */
public record Line(long number, Author author, Optional<Uid> by, String text, Moment at) {

    /** Who writes; names of the contract. */
    public enum Author {
        PRIMARY,
        SECONDARY,
        WORKSHOP
    }

    public Line {
        Wording.requireText(text);
    }

    Writer writer() {
        return new Writer(author, by);
    }

    Line without(Uid gone) {
        return by.equals(Optional.of(gone)) ? new Line(number, author, Optional.empty(), text, at) : this;
    }

    @Override
    public String toString() {
        return "Line[" + number + ", " + author + "]";
    }
}
