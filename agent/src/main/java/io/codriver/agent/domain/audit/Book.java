package io.codriver.agent.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record as it is stored, with what says whether it is whole.
 *
 * @param trail how far it has come
 * @param cleared the last line that was cleared away because it was too old
 * @param lines those that are there, by their number
 * @param anchor the newest line that is known of beside the store, if that can be read
 */
public record Book(Trail trail, Head cleared, List<AuditLine> lines, Optional<Head> anchor) {

    /** Of a car to which nothing ever happened. */
    public static final Book EMPTY = new Book(Trail.NONE, Head.NONE, List.of(), Optional.empty());

    public Book {
        lines = List.copyOf(lines);
    }

    /** The same, held against what is known beside the store. */
    public Book against(Optional<Head> known) {
        return new Book(trail, cleared, lines, known);
    }

    /** What is wrong with it; nothing if it is whole. The store may be ahead of the anchor, but never behind. */
    public List<Damage> inspect() {
        Head head = trail.head();
        List<Damage> found = new ArrayList<>();
        Optional<Damage> broken = inspectChain();
        broken.ifPresent(found::add);
        if (anchor.isEmpty()) {
            if (head.count() > 0) {
                found.add(new Damage(Damage.Kind.AUDIT_ANCHOR_LOST, head.count()));
            }
        } else if (anchor.get().count() > head.count() || (broken.isEmpty() && !isOnChain(anchor.get()))) {
            found.add(new Damage(Damage.Kind.AUDIT_ROLLED_BACK, head.count() + 1));
        }
        return List.copyOf(found);
    }

    /** From where the chain has to be in order. */
    public Head start() {
        return trail.from().count() > cleared.count() ? trail.from() : cleared;
    }

    /** How the record goes on after this was found. */
    public Trail goOn(Trail now, List<Damage> found) {
        boolean onlyTheAnchor = found.stream().allMatch(one -> one.kind() == Damage.Kind.AUDIT_ANCHOR_LOST);
        return onlyTheAnchor ? now : now.goOn(anchor.orElse(Head.NONE));
    }

    private Optional<Damage> inspectChain() {
        Head at = start();
        for (AuditLine line : lines) {
            if (line.number() <= start().count()) {
                continue;
            }
            if (line.number() != at.count() + 1) {
                return Optional.of(new Damage(Damage.Kind.AUDIT_LOST, at.count() + 1));
            }
            Head next = at.next(line.text());
            if (!next.hash().equals(line.hash())) {
                return Optional.of(new Damage(Damage.Kind.AUDIT_CHANGED, line.number()));
            }
            at = next;
        }
        if (at.count() < trail.head().count()) {
            return Optional.of(new Damage(Damage.Kind.AUDIT_LOST, at.count() + 1));
        }
        return at.equals(trail.head())
                ? Optional.empty()
                : Optional.of(new Damage(Damage.Kind.AUDIT_CHANGED, trail.head().count()));
    }

    /** What was cleared away cannot be held against the anchor any more. */
    private boolean isOnChain(Head known) {
        if (known.count() < start().count()) {
            return true;
        }
        if (known.count() == start().count()) {
            return known.equals(start());
        }
        return lines.stream()
                .anyMatch(line -> line.number() == known.count() && line.hash().equals(known.hash()));
    }
}
