package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.EPOCH;
import static io.codriver.agent.app.port.StoredSamples.NEXT_EPOCH;
import static io.codriver.agent.app.port.StoredSamples.answered;
import static io.codriver.agent.app.port.StoredSamples.freshLink;
import static io.codriver.agent.app.port.StoredSamples.id;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static io.codriver.agent.app.port.StoredSamples.triedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoreContract;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.audit.Refusals;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.sale.ResetReport;
import io.codriver.agent.domain.sale.Sale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A row of transactions, each known by its number, so that a store says by what it holds how far it came. */
final class Numbered {

    /** The transaction that resets the car for sale: it erases all that was before. */
    static final long RESET = 30;

    private static final int LEFT_IN_OUTBOX = 6;
    private static final int LONG_PAYLOAD = 9_000;
    private static final List<Head> HEADS = new ArrayList<>(List.of(Head.NONE));

    private Numbered() {}

    /** The transaction of that number, from 1. */
    static Transaction transaction(long n) {
        Set<Long> sent = n > LEFT_IN_OUTBOX ? Set.of(n - LEFT_IN_OUTBOX) : Set.of();
        return new Transaction(state(n), Optional.of(answered(n, n)), List.of(outgoing(n)), sent, List.of(line(n)));
    }

    /** How many transactions a store holds. */
    static long count(Store store) throws Fault {
        return store.load().map(Saved::lastSeq).orElse(0L);
    }

    /** Fails unless the store holds the transactions from the first to the last wholly, and nothing else. */
    static void requireExactly(long last, Store store) throws Fault {
        if (last > 0) {
            StoreContract.assertSame(state(last), store.load().orElseThrow());
        }
        long first = last < RESET ? 1 : RESET;
        for (long n = 1; n <= last; n++) {
            Optional<Answered> kept = n < first ? Optional.empty() : Optional.of(answered(n, n));
            assertEquals(kept, store.findAnswered(id(n)), "answer " + n);
        }
        assertEquals(Optional.empty(), store.findAnswered(id(last + 1)));
        List<Outgoing> outbox = LongStream.rangeClosed(Math.max(first, last - LEFT_IN_OUTBOX + 1), last)
                .mapToObj(Numbered::outgoing)
                .toList();
        assertEquals(outbox, store.findOutgoing(0, Integer.MAX_VALUE));
        assertEquals(
                LongStream.rangeClosed(1, last).mapToObj(Numbered::line).toList(),
                store.readAudit().lines());
    }

    /** The record goes on through a reset. */
    private static AuditLine line(long n) {
        return new AuditLine(n, "what happened " + n, head(n).hash());
    }

    private static Head head(long n) {
        while (HEADS.size() <= n) {
            HEADS.add(HEADS.get(HEADS.size() - 1).next("what happened " + HEADS.size()));
        }
        return HEADS.get((int) n);
    }

    private static Saved state(long n) {
        int phase = (int) (n % 8);
        Optional<Link> open = phase < 2 ? Optional.empty() : Optional.of(phase < 5 ? freshLink(3) : triedLink(3));
        Saved state = saved(roster((int) (n / 8 % 5), n), open, n, n);
        Kept recorded = state.kept().with(new Trail(Head.NONE, head(n), Refusals.NONE));
        return new Saved(n < RESET ? recorded : afterReset(recorded), state.last(), state.starts(), state.lastSeq());
    }

    private static Kept afterReset(Kept one) {
        ResetReport report = new ResetReport(Instant.EPOCH, Optional.empty(), false, Duration.ZERO);
        return new Kept(
                NEXT_EPOCH,
                one.membership(),
                one.requests(),
                one.notices(),
                new Sale(Optional.empty(), Optional.of(report)),
                one.usage(),
                one.audit(),
                false,
                Optional.empty());
    }

    /** Whether there is anything in these bytes that the reset erased. */
    static boolean isOfBeforeReset(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(EPOCH.id()) || text.contains("receipt " + (RESET - 3));
    }

    private static Outgoing outgoing(long n) {
        // Now and then a message that needs pages of its own.
        byte[] payload = new byte[n % 10 == 0 ? LONG_PAYLOAD : 300];
        Arrays.fill(payload, (byte) n);
        return new Outgoing(n, "v2c/receipt", Bytes.of(payload), Outgoing.Form.CLOUD_EVENT, false, Optional.of(id(n)));
    }
}
