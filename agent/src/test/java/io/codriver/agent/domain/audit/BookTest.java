package io.codriver.agent.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever is done to the record, it shows; and whatever a car does, it does not look like that. */
class BookTest {

    private static final Instant WALL = Instant.parse("2026-03-14T09:00:00Z");
    private static final Moment NOW = new Moment(WALL, Duration.ofDays(1));

    @Test
    void chainsEachLineToAllBeforeIt() {
        Trail.Written one = Trail.NONE.write(List.of(entry(1)), NOW);
        AuditLine first = one.lines().get(0);
        assertEquals("2026-03-14T09:00:01Z USER:token1 user.remove - USERS,RESET SUCCEEDED - 0", first.text());
        // Made with: printf %s "codriver-audit-1 1 $(printf '0%.0s' $(seq 64)) TEXT" | sha256sum
        assertEquals("e50ac8ebdfd735e0c007d1ffd384e80c7e75dd343e3ea67ba0611ddf0c913ed6", first.hash());
        Trail.Written two = one.after().write(List.of(entry(2)), NOW);
        assertNotEquals(
                two.lines().get(0).hash(),
                Trail.NONE.write(List.of(entry(2)), NOW).lines().get(0).hash());
        assertEquals(new Head(2, two.lines().get(0).hash()), two.after().head());
    }

    @Property(tries = 200)
    void isWholeWhateverIsWrittenAndHoweverOldTheAnchorIs(
            @ForAll @IntRange(max = 40) int lines, @ForAll @IntRange(max = 40) int anchored) {
        Book book = book(lines);
        assertEquals(
                List.of(),
                book.against(Optional.of(headAt(book, Math.min(anchored, lines))))
                        .inspect());
    }

    @Property(tries = 1_000)
    void findsEveryChangedBitOfEveryLine(
            @ForAll @IntRange(min = 1, max = 20) int lines,
            @ForAll int which,
            @ForAll int where,
            @ForAll boolean hash) {
        Book book = book(lines);
        int index = Math.floorMod(which, lines);
        AuditLine line = book.lines().get(index);
        AuditLine changed = hash
                ? new AuditLine(line.number(), line.text(), flip(line.hash(), where))
                : new AuditLine(line.number(), flip(line.text(), where), line.hash());
        List<AuditLine> other = new ArrayList<>(book.lines());
        other.set(index, changed);
        assertEquals(
                List.of(new Damage(Damage.Kind.AUDIT_CHANGED, line.number())),
                with(book, other).inspect());
    }

    @Property(tries = 300)
    void findsEveryLineThatIsGoneAndEveryTailThatIsCut(
            @ForAll @IntRange(min = 1, max = 20) int lines, @ForAll int from, @ForAll int to) {
        Book book = book(lines);
        int first = Math.floorMod(from, lines);
        int last = first + 1 + Math.floorMod(to, lines - first);
        List<AuditLine> other = new ArrayList<>(book.lines());
        other.subList(first, last).clear();
        assertEquals(
                List.of(new Damage(Damage.Kind.AUDIT_LOST, first + 1L)),
                with(book, other).inspect());
    }

    @Property(tries = 300)
    void findsLinesInAnotherOrder(@ForAll @IntRange(min = 2, max = 20) int lines, @ForAll int one, @ForAll int other) {
        Book book = book(lines);
        int first = Math.floorMod(one, lines);
        int second = Math.floorMod(other, lines);
        List<AuditLine> swapped = new ArrayList<>(book.lines());
        Collections.swap(swapped, first, second);
        // A table has its rows in their order: whoever swaps two, swaps their numbers.
        List<AuditLine> numbered = IntStream.range(0, lines)
                .mapToObj(i -> new AuditLine(
                        i + 1L, swapped.get(i).text(), swapped.get(i).hash()))
                .toList();
        assertEquals(first == second, with(book, numbered).inspect().isEmpty());
    }

    @Property(tries = 300)
    void findsAnOlderCopy(@ForAll @IntRange(max = 20) int older, @ForAll @IntRange(min = 1, max = 20) int more) {
        Book newer = book(older + more);
        Book copy = book(older).against(Optional.of(newer.trail().head()));
        assertEquals(List.of(new Damage(Damage.Kind.AUDIT_ROLLED_BACK, older + 1L)), copy.inspect());
    }

    @Test
    void findsAnOlderCopyThatHasGoneOn() {
        Book newer = book(5);
        Trail fork = book(3).trail()
                .write(List.of(entry(77), entry(78), entry(79)), NOW)
                .after();
        List<AuditLine> lines = new ArrayList<>(book(3).lines());
        lines.addAll(book(3).trail()
                .write(List.of(entry(77), entry(78), entry(79)), NOW)
                .lines());
        Book copy = new Book(fork, Head.NONE, lines, Optional.of(newer.trail().head()));
        assertEquals(Damage.Kind.AUDIT_ROLLED_BACK, copy.inspect().get(0).kind());
    }

    @Test
    void findsThatTheAnchorIsGone() {
        assertEquals(
                List.of(new Damage(Damage.Kind.AUDIT_ANCHOR_LOST, 3)),
                book(3).against(Optional.empty()).inspect());
        assertEquals(List.of(), book(0).against(Optional.empty()).inspect(), "a new car has none yet");
    }

    @Test
    void goesOnBehindTheDamageAndIsWholeAgain() {
        Book book = book(5);
        Book cut = new Book(book.trail(), Head.NONE, book.lines().subList(0, 3), book.anchor());
        Trail.Written on = cut.goOn(cut.trail(), cut.inspect()).write(List.of(entry(6)), NOW);
        List<AuditLine> lines = new ArrayList<>(cut.lines());
        lines.addAll(on.lines());
        assertEquals(6, on.after().head().count());
        assertEquals(List.of(), new Book(on.after(), Head.NONE, lines, book.anchor()).inspect());
    }

    @Test
    void goesOnFromTheAnchorWhereTheStoreIsOlder() {
        Book newer = book(9);
        Book copy = book(4).against(Optional.of(newer.trail().head()));
        Trail.Written on = copy.goOn(copy.trail(), copy.inspect()).write(List.of(entry(6)), NOW);
        assertEquals(10, on.after().head().count(), "the count never goes back");
    }

    @Test
    void writesSoManyRefusalsADayAndCountsTheOthers() {
        Trail trail = Trail.NONE;
        int written = 0;
        for (int i = 0; i < 150; i++) {
            Trail.Written next = trail.write(List.of(refused()), NOW);
            trail = next.after();
            written += next.lines().size();
        }
        assertEquals(Refusals.MOST_A_DAY, written);
        String next = trail.write(List.of(entry(1)), NOW).lines().get(0).text();
        assertTrue(next.endsWith(" SUCCEEDED - 50"), next);
        Moment later = new Moment(WALL, NOW.steady().plus(Duration.ofDays(1)));
        assertEquals(1, trail.write(List.of(refused()), later).lines().size());
    }

    @Test
    void takesNoPlaceFromOutsideThatCannotBe() {
        assertTrue(Head.find(3, "0".repeat(64)).isPresent());
        assertFalse(Head.find(-1, "0".repeat(64)).isPresent());
        assertFalse(Head.find(Long.MAX_VALUE, "0".repeat(64)).isPresent());
        assertFalse(Head.find(3, "G".repeat(64)).isPresent());
    }

    private static Book book(int lines) {
        Trail.Written written = Trail.NONE.write(
                IntStream.rangeClosed(1, lines).mapToObj(BookTest::entry).toList(), NOW);
        return new Book(
                written.after(),
                Head.NONE,
                written.lines(),
                Optional.of(written.after().head()));
    }

    private static Book with(Book book, List<AuditLine> lines) {
        return new Book(book.trail(), book.cleared(), lines, book.anchor());
    }

    private static Head headAt(Book book, int count) {
        return count == 0
                ? Head.NONE
                : new Head(count, book.lines().get(count - 1).hash());
    }

    private static String flip(String text, int where) {
        int at = Math.floorMod(where, text.length());
        char[] letters = text.toCharArray();
        letters[at] ^= (char) (1 << Math.floorMod(where >> 8, 7));
        return new String(letters);
    }

    private static Entry entry(int n) {
        return new Entry(
                WALL.plusSeconds(n),
                Who.of(Who.Kind.USER, "token" + n),
                "user.remove",
                Optional.empty(),
                Set.of(Part.USERS, Part.RESET),
                Status.SUCCEEDED,
                Optional.empty());
    }

    private static Entry refused() {
        return new Entry(
                WALL,
                Who.of(Who.Kind.CLOUD),
                "remote.command.LOCK",
                Optional.of("message"),
                Set.of(),
                Status.REJECTED,
                Optional.of(Reason.BUSY));
    }
}
