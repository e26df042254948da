package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Book;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store before and after each call of which the power may go. */
record FusedStore(Store store, Fuse fuse) implements Store {

    @Override
    public Optional<Saved> load() throws Fault {
        return store.load();
    }

    @Override
    public Optional<Answered> findAnswered(MessageId id) throws Fault {
        fuse.pass("before the store is asked for an answer");
        return store.findAnswered(id);
    }

    @Override
    public Optional<Instant> findForgottenEnd() throws Fault {
        fuse.pass("before the store is asked for an answer");
        return store.findForgottenEnd();
    }

    @Override
    public boolean hasRoom() throws Fault {
        return store.hasRoom();
    }

    @Override
    public List<Outgoing> findOutgoing(long afterSeq, int most) throws Fault {
        fuse.pass("before the outbox is read");
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
        fuse.pass("before the transaction");
        store.commit(transaction);
        fuse.pass("after the transaction");
    }

    @Override
    public boolean erase() throws Fault {
        fuse.pass("before the files are cleared");
        boolean erased = store.erase();
        fuse.pass("after the files were cleared");
        return erased;
    }

    @Override
    public void reopen() throws Fault {
        store.reopen();
    }

    @Override
    public void close() {
        store.close();
    }
}
