package io.codriver.agent.domain.audit;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One line of the record, before it is chained to the one before. It holds no name, no account, no uid and no code.
 *
 * @param at when, by the wall clock
 * @param who who did it
 * @param what the message, the touch or the time that did it, in the words of the contract
 * @param message a token for the message, so that the end of a command can be told to be its end
 * @param changed what of that which is kept is different since
 * @param status what the answer was
 * @param reason why not
 */
public record Entry(
        Instant at,
        Who who,
        String what,
        Optional<String> message,
        Set<Part> changed,
        Status status,
        Optional<Reason> reason) {

    public Entry {
        if (!what.matches("[A-Za-z_.]{1,64}")) {
            throw new IllegalArgumentException("what happened is said in letters, _ and dots");
        }
        changed = Set.copyOf(changed);
    }

    /** Whether the car said no. */
    boolean isRefused() {
        return status == Status.REJECTED;
    }

    /**
     * The line's text: what the hash is made of. Fields in this order with one space between them, {@code -} for what
     * there is not.
     *
     * @param omitted how many refusals before this line were only counted
     */
    String text(long omitted) {
        String parts = new TreeSet<>(changed).stream().map(Part::name).collect(Collectors.joining(","));
        return String.join(
                " ",
                at.toString(),
                who.toString(),
                what,
                message.orElse("-"),
                parts.isEmpty() ? "-" : parts,
                status.name(),
                reason.map(Reason::name).orElse("-"),
                Long.toString(omitted));
    }
}
