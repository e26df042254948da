package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Uplink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends what the store's outbox holds, in order, until the broker has it. A message leaves the store with the next
 * transaction after the broker took it: if the power goes in between it is sent twice, which harms nobody, and no
 * transaction is spent on it.
 */
final class Outbox {

    /** How much is read from the store at once. */
    private static final int PAGE = 32;
    /** Places of the connection's window that are left to the messages that are not kept. */
    private static final int LEFT_FREE = 4;

    private final Store store;
    private final Uplink uplink;
    private final Deque<Outgoing> ready = new ArrayDeque<>();
    private final Set<Long> onTheirWay = new HashSet<>();
    private final Set<Long> arrived = new HashSet<>();
    private long lastRead;
    private long newest;
    private int window;
    private int waiting;

    Outbox(Store store, Uplink uplink) {
        this.store = store;
        this.uplink = uplink;
    }

    /**
     * Reads anew what is in the store up to this place. The connection, and what is on its way there, are as they were.
     */
    void restart(long newestInStore) throws Fault {
        waiting = store.countOutgoing() - arrived.size();
        ready.clear();
        lastRead = 0;
        newest = newestInStore;
    }

    /** What waited was erased with everything that was before a reset for sale. */
    void forget() {
        waiting = 0;
        ready.clear();
        lastRead = 0;
    }

    void connected(int connectionWindow) {
        window = Math.max(1, connectionWindow - LEFT_FREE);
    }

    void disconnected() {
        window = 0;
        ready.clear();
        onTheirWay.clear();
        lastRead = 0;
    }

    /** How many messages the broker does not have yet. */
    int waiting() {
        return Math.max(0, waiting);
    }

    /** The broker has a message. */
    void arrived(long seq) {
        if (onTheirWay.remove(seq)) {
            waiting--;
            arrived.add(seq);
        }
    }

    /** What the broker has and the store still holds. */
    Set<Long> arrived() {
        return Set.copyOf(arrived);
    }

    /** A transaction is on disk: these messages are new, and those are gone. */
    void committed(List<Outgoing> added, Set<Long> gone) {
        arrived.removeAll(gone);
        waiting += added.size();
        for (Outgoing message : added) {
            if (window > 0 && lastRead == newest && ready.size() < PAGE) {
                ready.add(message);
                lastRead = message.seq();
            }
            newest = message.seq();
        }
    }

    /** Hands to the uplink what its window takes. */
    void send() throws Fault {
        while (onTheirWay.size() < window) {
            if (ready.isEmpty()) {
                read();
            }
            if (ready.isEmpty()) {
                return;
            }
            Outgoing next = ready.remove();
            onTheirWay.add(next.seq());
            uplink.send(next);
        }
    }

    private void read() throws Fault {
        while (ready.isEmpty() && lastRead < newest) {
            List<Outgoing> page = store.findOutgoing(lastRead, PAGE);
            lastRead = page.isEmpty() ? newest : page.get(page.size() - 1).seq();
            page.stream()
                    .filter(message -> !arrived.contains(message.seq()) && !onTheirWay.contains(message.seq()))
                    .forEach(ready::add);
        }
    }
}
