package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The state, and what of it is on disk: it changes only by a transaction. */
final class Memory {

    private final Store store;
    private final Clocks clocks;
    private final Messages messages;
    private State state;
    private Saved saved;

    /** The memory of a car as the store has it, or of a new car if the store is empty. */
    Memory(Store store, Clocks clocks, Messages messages, Identity identity, Randomness randomness) throws Fault {
        this.store = store;
        this.clocks = clocks;
        this.messages = messages;
        Optional<Saved> found = store.load();
        found.ifPresent(last -> clocks.resume(last.last()));
        this.state = found.map(last -> State.started(identity.profile(), identity.bounds(), last.kept()))
                .orElseGet(() -> State.fresh(identity.profile(), identity.bounds(), randomness.epoch()));
        this.saved = found.orElseGet(() -> new Saved(state.kept(), clocks.now(), 0, 0));
    }

    State state() {
        return state;
    }

    Moment now() {
        return clocks.now();
    }

    /** What the wall clock was at the last transaction, if it is behind that now. */
    Optional<Instant> findStop() {
        return Optional.of(saved.last().wall()).filter(now().wall()::isBefore);
    }

    /** How long ago the last transaction was. */
    Duration sinceLastCommit() {
        return now().steady().minus(saved.last().steady());
    }

    /** The highest place ever given in the outbox. */
    long lastSeq() {
        return saved.lastSeq();
    }

    /** How often the agent has started, this time included once {@link #countStart} is done. */
    long starts() {
        return saved.starts();
    }

    /** Puts on disk that the agent started. */
    void countStart() throws Fault {
        commit(draft(state).finish(saved.starts() + 1, Set.of()), state);
    }

    Draft draft(State after) {
        return new Draft(messages, after, now(), saved.lastSeq());
    }

    /**
     * Puts a draft on disk; from then on it is so.
     *
     * @param sent what may leave the outbox
     * @return what is on disk now
     */
    Transaction commit(Draft draft, Set<Long> sent) throws Fault {
        return commit(draft.finish(saved.starts(), sent), draft.after());
    }

    private Transaction commit(Transaction transaction, State after) throws Fault {
        store.commit(transaction);
        saved = transaction.saved();
        state = after;
        return transaction;
    }

    /** Takes a change that is not kept on disk. */
    void take(State after) {
        state = after;
    }

    /** Believes the store again, after a transaction of which nobody knows whether it happened. */
    void reopen() throws Fault {
        store.reopen();
        Saved last = store.load().orElse(saved);
        saved = last;
        state = state.with(last.kept());
    }
}
