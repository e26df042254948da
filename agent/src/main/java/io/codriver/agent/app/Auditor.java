package io.codriver.agent.app;

import io.codriver.agent.app.port.Anchor;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import org.tinylog.Logger;

/** Looks whether the record is whole, and keeps the anchor beside the store up to date. */
final class Auditor {

    /** So much of the newest record an older store can lack, put back after a power cut, without being noticed. */
    private static final Duration ANCHORED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final Anchor anchor;
    private Head anchored = Head.NONE;
    private Duration at = Duration.ZERO;
    private boolean fails;

    Auditor(Store store, Anchor anchor) {
        this.store = store;
        this.anchor = anchor;
    }

    /** The record as it was found. */
    Book open() throws Fault {
        return store.readAudit().against(anchor.find());
    }

    /** With every tick: what is in the store is anchored a minute later at the latest. */
    void tick(Head head, Moment now) {
        if (!head.equals(anchored) && now.steady().minus(at).compareTo(ANCHORED_EVERY) >= 0) {
            anchor(head, now);
        }
    }

    /** Now. Without an anchor the car goes on: it protects the past, and nobody's right depends on it. */
    void anchor(Head head, Moment now) {
        at = now.steady();
        try {
            anchor.write(head);
            anchored = head;
            fails = false;
        } catch (Fault fault) {
            if (!fails) {
                Logger.warn("The record of changes is not anchored beside the store: {}", fault.getMessage());
            }
            fails = true;
        }
    }
}
