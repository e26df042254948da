package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.roster.Uid;
import java.util.Optional;

/**
 * Who writes, or books.
 *
 * @param author as what
 * @param by which user, if it is one
 */
record Writer(Line.Author author, Optional<Uid> by) {

    /** What the cloud is told of it. */
    Details describe(Details details) {
        Details known = details.with("author", author.name());
        return by.map(uid -> known.with("uid", uid.value())).orElse(known);
    }

    /** Whether both are the same; of users who have left nobody knows it any more. */
    boolean is(Writer other) {
        return author == Line.Author.WORKSHOP ? other.author == author : by.isPresent() && by.equals(other.by);
    }
}
