package io.codriver.agent.app.port;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory that keeps the contract of {@link Store}: what was committed survives {@link #close()} followed by
 * {@link #reopen()}, which is how a test cuts the power. It can be told to fail. Safe for a test's thread to look at.
 */
public final class MemoryStore implements Store {

    private enum Failure {
        BEFORE_IT_HAPPENED,
        AFTER_IT_HAPPENED
    }

    private final Retention retention;
    private final Map<MessageId, Answered> answers = new LinkedHashMap<>();
    private final TreeMap<Long, Outgoing> outbox = new TreeMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private Optional<Instant> forgottenEnd = Optional.empty();
    private final TreeMap<Long, AuditLine> lines = new TreeMap<>();
    private Head cleared = Head.NONE;
    private @Nullable Saved saved;
    private @Nullable Failure nextCommit;
    private Predicate<Transaction> failing = one -> false;
    private boolean failsToReopen;
    private boolean usable = true;

    public MemoryStore() {
        this(Retention.STANDARD);
    }

    /** A store that remembers answers for so long. */
    public MemoryStore(Retention retention) {
        this.retention = retention;
    }

    /** The next commit fails, and nothing of it happens. */
    public synchronized void failNextCommit() {
        nextCommit = Failure.BEFORE_IT_HAPPENED;
    }

    /** From now on such commits fail, and nothing of them happens. */
    public synchronized void failCommits(Predicate<Transaction> which) {
        failing = which;
    }

    /** The next commit fails, but all of it has happened: the answer was lost, not the transaction. */
    public synchronized void failNextCommitAfterItHappened() {
        nextCommit = Failure.AFTER_IT_HAPPENED;
    }

    /** Until this is called with false, the disk stays broken: opening again fails. */
    public synchronized void failToReopen(boolean fails) {
        failsToReopen = fails;
    }

    /** All transactions that happened, oldest first. */
    public synchronized List<Transaction> transactions() {
        return List.copyOf(transactions);
    }

    /** How many transactions happened. */
    public synchronized int committed() {
        return transactions.size();
    }

    /** All messages that wait for the broker, in order. */
    public synchronized List<Outgoing> outbox() {
        return List.copyOf(outbox.values());
    }

    @Override
    public synchronized Optional<Saved> load() throws Fault {
        requireUsable();
        return Optional.ofNullable(saved);
    }

    @Override
    public synchronized Optional<Answered> findAnswered(MessageId id) throws Fault {
        requireUsable();
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public synchronized Optional<Instant> findForgottenEnd() throws Fault {
        requireUsable();
        return forgottenEnd;
    }

    @Override
    public synchronized boolean hasRoom() throws Fault {
        requireUsable();
        return answers.size() < retention.most();
    }

    @Override
    public synchronized List<Outgoing> findOutgoing(long afterSeq, int most) throws Fault {
        requireUsable();
        return outbox.tailMap(afterSeq, false).values().stream().limit(most).toList();
    }

    @Override
    public synchronized Book readAudit() throws Fault {
        requireUsable();
        Trail trail = saved == null ? Trail.NONE : saved.kept().audit();
        return new Book(trail, cleared, List.copyOf(lines.values()), Optional.empty());
    }

    @Override
    public synchronized int countOutgoing() throws Fault {
        requireUsable();
        return outbox.size();
    }

    @Override
    public synchronized void commit(Transaction transaction) throws Fault {
        requireUsable();
        Failure failure = nextCommit;
        nextCommit = null;
        if (failure == Failure.BEFORE_IT_HAPPENED || failing.test(transaction)) {
            usable = false;
            throw new Fault("told to fail", false, true, null);
        }
        apply(transaction);
        if (failure == Failure.AFTER_IT_HAPPENED) {
            usable = false;
            throw new Fault("told to fail after it happened", true, true, null);
        }
    }

    @Override
    public synchronized boolean erase() throws Fault {
        requireUsable();
        return true;
    }

    @Override
    public synchronized void reopen() throws Fault {
        if (failsToReopen) {
            usable = false;
            throw new Fault("told to fail to open again", false, true, null);
        }
        usable = true;
    }

    @Override
    public synchronized void close() {
        usable = false;
    }

    private void apply(Transaction transaction) {
        Saved before = saved;
        if (before != null
                && !before.kept().epoch().equals(transaction.saved().kept().epoch())) {
            answers.clear();
            forgottenEnd = Optional.empty();
            outbox.clear();
        }
        saved = transaction.saved();
        transaction.answered().ifPresent(answered -> {
            answers.put(answered.id(), answered);
            forgetOld(transaction.saved().last());
        });
        if (answers.size() >= retention.most()) {
            List.copyOf(answers.values()).stream()
                    .filter(one -> one.until().isPast(transaction.saved().last()))
                    .forEach(this::forget);
        }
        transaction.outgoing().forEach(message -> outbox.put(message.seq(), message));
        transaction.sent().forEach(outbox::remove);
        transaction.lines().forEach(this::record);
        transactions.add(transaction);
    }

    private void record(AuditLine line) {
        lines.tailMap(line.number()).clear();
        lines.put(line.number(), line);
        while (lines.size() > Trail.MOST) {
            AuditLine oldest = lines.pollFirstEntry().getValue();
            cleared = new Head(oldest.number(), oldest.hash());
        }
    }

    private void forgetOld(Moment now) {
        Duration eldest = now.steady().minus(retention.life());
        List<Answered> oldest =
                answers.values().stream().limit(Retention.FORGOTTEN_AT_ONCE).toList();
        oldest.stream()
                .filter(one -> one.at().compareTo(eldest) < 0 && one.until().isPast(now))
                .forEach(this::forget);
    }

    private void forget(Answered one) {
        answers.remove(one.id());
        Instant end = one.until().wall();
        forgottenEnd = Optional.of(forgottenEnd.filter(end::isBefore).orElse(end));
    }

    private void requireUsable() throws Fault {
        if (!usable) {
            throw new Fault("the store is closed or broken: open it again", false, true, null);
        }
    }
}
