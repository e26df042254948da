package io.codriver.agent.app.port;

import io.codriver.agent.domain.audit.Head;
import java.util.Optional;

/**
 * Remembers beside the store how far the record had come, so that an older store, put back, is noticed. All methods are
 * called by one thread.
 */
public interface Anchor {

    /** The newest line that it knows; nothing if it was never told any, or what it had cannot be read. */
    Optional<Head> find();

    /**
     * Remembers this line instead. When it returns, that survives a power cut; if the power goes before, the one before
     * is still there. Harmless twice. The line must be in the store by then, and survive a power cut there.
     *
     * @throws Fault if it is not known to be on disk
     */
    void write(Head head) throws Fault;
}
