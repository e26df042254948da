package io.codriver.agent.app.port;

import io.codriver.agent.domain.audit.AuditLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes to disk together or not at all.
 *
 * @param saved everything that is so from now on; the store writes what differs from what it holds
 * @param answered the message that led to it, if it was one of the cloud's and is decided now
 * @param outgoing new messages for the outbox, with growing places
 * @param sent places in the outbox that the broker has: they leave it
 * @param lines of the record that are new, oldest first; the last is the newest that the state knows of
 */
public record Transaction(
        Saved saved, Optional<Answered> answered, List<Outgoing> outgoing, Set<Long> sent, List<AuditLine> lines) {

    public Transaction {
        outgoing = List.copyOf(outgoing);
        sent = Set.copyOf(sent);
        lines = List.copyOf(lines);
    }

    /** One that puts nothing on record. */
    public Transaction(Saved saved, Optional<Answered> answered, List<Outgoing> outgoing, Set<Long> sent) {
        this(saved, answered, outgoing, sent, List.of());
    }
}
