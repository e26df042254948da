package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.audit.Book;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the record of changes from a store, also while an agent uses it. Writes nothing. */
public final class AuditReader {

    private AuditReader() {}

    /**
     * The record as the last transaction left it, without an anchor; nothing if no agent has run on that folder.
     *
     * @throws Fault with a message for people that says what to do
     */
    public static Optional<Book> find(Path path) throws Fault {
        return Reader.find(path, connection -> Optional.of(new AuditTables(connection).read()));
    }
}
