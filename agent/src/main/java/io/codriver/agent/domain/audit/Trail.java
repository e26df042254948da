package io.codriver.agent.domain.audit;

import io.codriver.agent.domain.time.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the record has come.
 *
 * @param from what came before here was found damaged and told: from here on all has to be in order
 * @param head the newest line
 * @param refusals what of refusals is written
 */
public record Trail(Head from, Head head, Refusals refusals) {

    /** So many lines are kept; older ones go. */
    public static final int MOST = 5_000;

    /** Of a car to which nothing ever happened. */
    public static final Trail NONE = new Trail(Head.NONE, Head.NONE, Refusals.NONE);

    /**
     * Some lines more.
     *
     * @param after how far the record has come with them
     * @param lines what is to be stored
     */
    public record Written(Trail after, List<AuditLine> lines) {
        public Written {
            lines = List.copyOf(lines);
        }
    }

    /** Writes these entries, oldest first. */
    public Written write(List<Entry> entries, Moment now) {
        Trail trail = this;
        List<AuditLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Refusals known = trail.refusals.at(now.steady());
            if (entry.isRefused() && known.isFull()) {
                trail = new Trail(from, trail.head, known.omit());
                continue;
            }
            String text = entry.text(known.omitted());
            Head next = trail.head.next(text);
            lines.add(new AuditLine(next.count(), text, next.hash()));
            trail = new Trail(from, next, known.told(entry.isRefused()));
        }
        return new Written(trail, lines);
    }

    /** Goes on behind damage: from the newest line that is known of, here or beside the store. */
    Trail goOn(Head known) {
        Head on = known.count() > head.count() ? known : head;
        return new Trail(on, on, refusals);
    }
}
