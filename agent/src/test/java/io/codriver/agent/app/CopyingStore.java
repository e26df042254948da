package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that copies its files as they are when something is to be erased: there the power could have gone. */
record CopyingStore(Store store, Path folder, Path copy) implements Store {

    @Override
    public Optional<Saved> load() throws Fault {
        return store.load();
    }

    @Override
    public Optional<Answered> findAnswered(MessageId id) throws Fault {
        return store.findAnswered(id);
    }

    @Override
    public Optional<Instant> findForgottenEnd() throws Fault {
        return store.findForgottenEnd();
    }

    @Override
    public boolean hasRoom() throws Fault {
        return store.hasRoom();
    }

    @Override
    public List<Outgoing> findOutgoing(long afterSeq, int most) throws Fault {
        return store.findOutgoing(afterSeq, most);
    }

    @Override
    public Book readAudit() throws Fault {
        return store.readAudit();
    }

    @Override
    public int countOutgoing() throws Fault {
        return store.countOutgoing();
    }

    @Override
    public void commit(Transaction transaction) throws Fault {
        store.commit(transaction);
    }

    @Override
    public boolean erase() throws Fault {
        copyFiles();
        return store.erase();
    }

    @Override
    public void reopen() throws Fault {
        store.reopen();
    }

    @Override
    public void close() {
        store.close();
    }

    private void copyFiles() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            Files.createDirectory(copy);
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
