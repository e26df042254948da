package io.codriver.agent.app.port;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What must survive a power cut. All methods are called by one thread. */
public interface Store extends AutoCloseable {

    /** Reads what it holds; nothing if it is new. */
    Optional<Saved> load() throws Fault;

    /** The answer that a message got, if it is still remembered (see {@link Retention}). */
    Optional<Answered> findAnswered(MessageId id) throws Fault;

    /**
     * The latest end, by the cloud's clock, of a message whose answer was forgotten in this epoch; nothing if none was.
     * Whatever ends no later may be such a message once more, however the car's own clock stands.
     */
    Optional<Instant> findForgottenEnd() throws Fault;

    /**
     * Whether one more answer can be remembered without forgetting one whose message could still be accepted (see
     * {@link Retention}). If not, no message must be decided; every transaction makes room where it can.
     */
    boolean hasRoom() throws Fault;

    /** The messages of the outbox behind a place, in order, {@code most} at most. */
    List<Outgoing> findOutgoing(long afterSeq, int most) throws Fault;

    /** The record of changes, {@link Trail#MOST} lines of it at most, whatever has become of it; without an anchor. */
    Book readAudit() throws Fault;

    /** How many messages the outbox holds. */
    int countOutgoing() throws Fault;

    /**
     * Writes one transaction. When it returns, all of it survives a power cut. The same transaction twice is harmless.
     *
     * @throws Fault if it is not known to be on disk; {@link Fault#mayHaveHappened()} is true unless it surely is not.
     *     The store is of no use then until {@link #reopen()}.
     */
    void commit(Transaction transaction) throws Fault;

    /**
     * Sees to it that nothing that was erased is left in any file. After a transaction with another epoch than before,
     * everything that is not in it has been erased: users, answers, and messages that waited.
     *
     * @return false if that cannot be done now, because somebody reads; worth another try
     */
    boolean erase() throws Fault;

    /** Closes everything and opens it anew, as after a start. */
    void reopen() throws Fault;

    /** Closes it; harmless twice. */
    @Override
    void close();
}
