package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every single decision must keep to, whatever was asked; each test checks it with each step. */
final class Promises {

    /** The answers to a commit that change something: a wrong code is counted, a request that cannot succeed ends. */
    private static final Set<Reason> COUNTED = Set.of(Reason.CODE_MISMATCH, Reason.CODE_LOCKED);

    private final State before;
    private final Outcome waited;
    private final Request request;
    private final Outcome after;

    /**
     * One decision.
     *
     * @param waited what would have come of it if nothing but time had passed
     */
    Promises(State before, Outcome waited, Request request, Outcome after) {
        this.before = before;
        this.waited = waited;
        this.request = request;
        this.after = after;
    }

    void check() {
        assertRefusedIsUnchanged();
        if (after.state().epoch().equals(before.epoch())) {
            assertToldOfEveryChange();
            assertLimit();
        } else {
            assertEquals(0, after.state().roster().size());
        }
        assertNobodyRisesAboveItself();
    }

    private void assertRefusedIsUnchanged() {
        if (request instanceof Request.FromCloud) {
            Receipt receipt = after.receipt().orElseThrow();
            boolean ended = Scene.result(after).equals(Optional.of(receipt));
            boolean counted = receipt.reason().filter(COUNTED::contains).isPresent();
            if (receipt.status() == Status.REJECTED && !ended && !counted) {
                assertUnchanged();
            }
        } else {
            assertEquals(Optional.empty(), after.receipt());
        }
        if (request instanceof Request.FromOccupant && after.state().refused().isPresent()) {
            assertUnchanged();
        }
    }

    /** But for the record, which also tells of what was refused. */
    private void assertUnchanged() {
        assertEquals(
                waited.state().kept().with(Trail.NONE), after.state().kept().with(Trail.NONE));
        assertEquals(waited.events(), after.events());
    }

    /** Played back, the events lead from the list before to the list after, and the board has a line for each. */
    private void assertToldOfEveryChange() {
        Set<String> names = new TreeSet<>(names(before.roster()));
        Set<String> consented = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        long revision = before.roster().revision();
        long lines = 0;
        for (Event event : after.events()) {
            if (event instanceof Event.Happened happened && happened.type() == EventType.CONSENT_RECORDED) {
                consented.add((String)
                        Objects.requireNonNull(happened.details().values().get("uid")));
            }
            if (event instanceof Event.Happened happened && happened.type() == EventType.ROSTER_CHANGED) {
                assertEquals(++revision, happened.details().values().get("revision"));
                assertTrue(names.removeAll(uids(happened, "removed"))
                        || uids(happened, "removed").isEmpty());
                assertTrue(consented.containsAll(uids(happened, "added")), "nobody joins without consent");
                names.addAll(uids(happened, "added"));
                changed.addAll(uids(happened, "changed"));
                lines += Stream.of("removed", "added", "changed")
                        .mapToInt(kind -> uids(happened, kind).size())
                        .sum();
            }
        }
        assertEquals(revision, after.state().roster().revision(), "the list changes only with an event");
        assertEquals(names, names(after.state().roster()));
        Map<Uid, User> were = users(before.roster());
        for (User user : after.state().roster().users()) {
            boolean same = Optional.ofNullable(were.get(user.uid()))
                    .filter(was -> !isSame(was, user))
                    .isEmpty();
            assertTrue(same || changed.contains(user.uid().value()), "a change is told");
            boolean consents = Optional.ofNullable(were.get(user.uid()))
                    .filter(was -> !was.consent().equals(user.consent()))
                    .isPresent();
            assertTrue(!consents || consented.contains(user.uid().value()), "a consent is told");
        }
        long posted = after.state().kept().notices().posted()
                - before.kept().notices().posted();
        assertTrue(posted >= lines, "a change is announced");
    }

    private void assertLimit() {
        int limit = before.profile().userLimit();
        assertTrue(
                after.state().roster().size() <= Math.max(limit, before.roster().size()), "the limit holds");
    }

    /** What anybody but the primary asks changes nobody else; what it asks for itself gives it nothing more. */
    private void assertNobodyRisesAboveItself() {
        Optional<UserId> asking = findActor()
                .flatMap(waited.state().roster()::findUser)
                .filter(user -> !user.isPrimary())
                .map(User::id);
        if (asking.isEmpty()) {
            return;
        }
        for (User was : waited.state().roster().users()) {
            Optional<User> is = after.state().roster().findUser(was.id());
            boolean left = is.isEmpty() && was.id().equals(asking.get());
            assertTrue(left || is.filter(user -> isSame(was, user)).isPresent(), "a secondary decides about nobody");
        }
    }

    private Optional<UserId> findActor() {
        if (request instanceof Request.FromOccupant touch && !(touch.action() instanceof Action.Reset)) {
            boolean anybody = touch.action() instanceof Action.TypeCode;
            return before.signals()
                    .driver()
                    .filter(driver -> !anybody)
                    .flatMap(before.roster()::findUser)
                    .map(User::id);
        }
        return request instanceof Request.FromCloud message
                ? Asking.find(message.command())
                        .filter(Actor.User.class::isInstance)
                        .map(actor -> ((Actor.User) actor).id())
                : Optional.empty();
    }

    private static boolean isSame(User was, User is) {
        return was.equals(is.did(was.lastDeed()).accepting(was.consent()));
    }

    private static Set<String> names(Roster roster) {
        return roster.users().stream().map(user -> user.uid().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Uid, User> users(Roster roster) {
        return roster.users().stream().collect(Collectors.toMap(User::uid, user -> user));
    }

    private static List<String> uids(Event.Happened happened, String kind) {
        return ((List<?>) Objects.requireNonNull(happened.details().values().get(kind)))
                .stream().map(String.class::cast).toList();
    }
}
