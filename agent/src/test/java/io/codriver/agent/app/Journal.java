package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Fresh;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.Rules;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Reminders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds every transaction of a walk against what the car has promised; each is what a power cut could leave. */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SecurityCode UNUSED = SecurityCode.of("BCDFGHJK");

    private final Profile profile;
    private final Walk walk;
    private final Warrant warrant;

    Journal(Profile profile, Walk walk) {
        this.profile = profile;
        this.walk = walk;
        this.warrant = new Warrant(profile, walk);
    }

    void check(List<Transaction> transactions) {
        List<Witness.Step> causes = walk.witness.causes(transactions.size());
        for (int i = 1; i < transactions.size(); i++) {
            check(transactions.get(i - 1).saved().kept(), transactions.get(i), causes.get(i));
        }
    }

    /** The data of a message. */
    static JsonNode data(Outgoing message) {
        try {
            return JSON.readTree(message.payload().toArray()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Kept was, Transaction transaction, Witness.Step cause) {
        Kept is = transaction.saved().kept();
        if (!was.epoch().equals(is.epoch())) {
            checkReset(transaction, cause);
            return;
        }
        List<Heard> said = transaction.outgoing().stream().map(Heard::new).toList();
        Kept timely = was;
        // A message that the gate refused is put on record and decides nothing: time is followed with the next tick.
        boolean onlyRecorded = was.with(is.audit()).equals(is);
        if (!onlyRecorded) {
            timely = afterTime(
                    is.clockDoubt().isEmpty() ? sure(was) : was,
                    transaction.saved().last());
            checkDoubt(was, is, transaction.saved().last(), cause);
            checkRoster(is, transaction.saved().last());
            is.requests().open().ifPresent(Journal::checkOpen);
            checkCause(was, timely, is, cause);
        }
        checkAnnounced(was, is, said);
        for (Heard one : said) {
            if (one.isReceipt()) {
                checkReceipt(was, timely, is, one);
            }
        }
    }

    private void checkCause(Kept was, Kept timely, Kept is, Witness.Step cause) {
        Warrant.checkTime(was.roster(), timely.roster());
        if (cause.input().isEmpty()) {
            Warrant.checkTime(was.roster(), is.roster());
        } else if (cause.input().get() instanceof Input.Arrived || cause.input().get() instanceof Input.Touched) {
            warrant.check(timely, is, cause);
        } else {
            assertEquals(timely.membership(), is.membership(), "a signal changed the list");
            assertEquals(timely.requests(), is.requests(), "a signal changed a request");
            assertEquals(timely.locationStopped(), is.locationStopped(), "a signal changed the switch");
        }
    }

    /** The same car, sure of the time. */
    private static Kept sure(Kept kept) {
        return new Kept(
                kept.epoch(),
                kept.membership(),
                kept.requests(),
                kept.notices(),
                kept.sale(),
                kept.usage(),
                kept.audit(),
                kept.locationStopped(),
                Optional.empty());
    }

    /** The car is sure of the time again when it has come to where it was, or when the cloud says what it is. */
    private static void checkDoubt(Kept was, Kept is, Moment now, Witness.Step cause) {
        boolean cleared = was.clockDoubt().isPresent() && is.clockDoubt().isEmpty();
        boolean told = cause.input().filter(Input.Arrived.class::isInstance).isPresent();
        assertTrue(
                !cleared || told || !now.wall().isBefore(was.clockDoubt().get()), "sure of the time by nobody's word");
    }

    /** What time alone makes of it. */
    private Kept afterTime(Kept was, Moment now) {
        // A departure is followed by the clock alone, and not with every message.
        Kept parked = was.with(was.usage().with(Climate.none()));
        State before = State.started(profile, Bounds.STANDARD, parked);
        Fresh fresh = new Fresh(UNUSED, was.epoch(), new UUID(0, 0));
        return Rules.decide(before, new Request.TimePassed(false), now, fresh, (salt, iterations, code) -> new byte[0])
                .state()
                .kept();
    }

    private void checkRoster(Kept kept, Moment now) {
        Roster roster = kept.roster();
        assertTrue(roster.size() <= profile.userLimit(), "more users than fit");
        assertTrue(roster.users().stream().filter(User::isPrimary).count() <= 1, "two primaries");
        assertEquals(
                roster.size(), roster.users().stream().map(User::id).distinct().count(), "an account twice");
        for (User user : roster.users()) {
            assertTrue(walk.ledger.hasAccepted(user), "a user without accepted terms");
            assertTrue(
                    profile.secondaryMay().containsAll(user.rights().only().orElse(Set.of())),
                    "more than the platform gives a secondary");
            boolean lent = user.rights().validity().isLimited();
            boolean active = user.state() == UserState.ACTIVE;
            assertTrue(lent || user.state() != UserState.OUTSIDE_VALIDITY, "outside of no time");
            assertTrue(!active || !lent || user.rights().validity().holds(now), "in force outside of its time");
            assertTrue(!active || !lent || kept.clockDoubt().isEmpty(), "in force, and nobody knows the time");
        }
    }

    private static void checkOpen(Link open) {
        assertTrue(open.charged() <= LinkingLimits.MOST_TRIES, "more tries than a code bears");
        assertEquals(open.opened(), open.charged() > 0, "a code that can be tried, and no try is counted");
    }

    /** Nothing changes silently: the head unit announces it and the cloud hears of it, each change by itself. */
    private static void checkAnnounced(Kept was, Kept is, List<Heard> said) {
        long changes = is.roster().revision() - was.roster().revision();
        assertEquals(
                changes,
                said.stream().filter(one -> one.isEvent("roster.changed")).count(),
                "a change that the cloud does not hear of");
        assertTrue(is.notices().posted() >= was.notices().posted() + changes, "a change that nobody is shown");
        if (changes == 0) {
            assertTrue(
                    was.roster().users().size() == is.roster().users().size()
                            && is.roster().users().stream()
                                    .allMatch(user -> was.roster()
                                            .findUser(user.id())
                                            .filter(one ->
                                                    one.did(user.lastDeed()).equals(user))
                                            .isPresent()),
                    "a change without a revision");
        }
    }

    /** Only somebody in the car resets it, standing and not by accident; then nothing of before is left. */
    private void checkReset(Transaction transaction, Witness.Step cause) {
        Kept is = transaction.saved().kept();
        Kept fresh = Kept.fresh(is.epoch());
        assertEquals(Membership.of(Roster.empty().cleared()), is.membership());
        assertEquals(fresh.requests(), is.requests());
        assertEquals(fresh.notices(), is.notices());
        assertEquals(Optional.empty(), is.sale().asked());
        assertTrue(is.mustErase(), "nobody sees to it that nothing is left");
        assertFalse(is.locationStopped());
        assertTrue(
                cause.input().orElseThrow() instanceof Input.Touched touched
                        && touched.action() instanceof Action.Reset reset
                        && reset.confirmation().isEnough()
                        && !cause.moving(),
                "reset by nobody in the car");
        transaction
                .outgoing()
                .forEach(message -> assertTrue(new Heard(message).isEvent("command.result"), "told after a reset"));
    }

    /**
     * That somebody was refused may be on record; and what the car's signals said while the disk failed is noted later, as
     * is what they and time made of what the car was told.
     */
    private static Kept unrecorded(Kept kept) {
        Usage usage = kept.usage();
        Correspondence written = usage.correspondence();
        return kept.with(Trail.NONE)
                .with(usage.with(Trips.none())
                        .with(Sessions.none())
                        .with(Runs.none())
                        .with(Climate.none())
                        .with(DriverProfiles.none())
                        .with(new Correspondence(
                                written.chat(), written.bookings(), new Reminders(0, List.of(), List.of()))));
    }

    /** What was refused does not run, and is no plan. */
    private static void checkNothingToDo(Kept was, Kept is, Heard receipt) {
        assertTrue(
                is.usage().runs().open().stream()
                        .noneMatch(run -> run.askedBy().toString().equals(receipt.get("messageId"))),
                "refused, and runs");
        List<Departure> plan = departures(is);
        assertTrue(plan.isEmpty() || plan.equals(departures(was)), "refused, and a plan");
    }

    private static List<Departure> departures(Kept kept) {
        return kept.usage()
                .climate()
                .planned()
                .map(planned -> planned.plan().departures())
                .orElse(List.of());
    }

    private void checkReceipt(Kept was, Kept timely, Kept is, Heard receipt) {
        String reason = receipt.get("reason");
        boolean rejected = receipt.get("status").equals("REJECTED");
        if (receipt.get("duplicate").equals("true")) {
            assertEquals(was, is, "a message had an effect twice");
        } else if (rejected && isCommit(receipt)) {
            // A refused code has used up a try, or shown that the request is over.
            assertEquals(timely.membership(), is.membership(), "a refused code changed the list of users");
        } else if (rejected) {
            Kept after = unrecorded(is);
            assertTrue(
                    unrecorded(was).equals(after) || unrecorded(timely).equals(after),
                    () -> "refused and changed: " + reason);
            if (!reason.equals("ID_REUSED")) {
                checkNothingToDo(was, is, receipt);
            }
        } else if (reason.equals("ALREADY_LINKED")) {
            checkSame(timely.roster(), is.roster());
        }
        if (reason.equals("CODE_MISMATCH") && !receipt.get("duplicate").equals("true")) {
            int charged = is.requests().open().orElseThrow().charged();
            assertEquals(timely.requests().open().orElseThrow().charged() + 1, charged, "a guess was free");
        }
        assertFalse(reason.equals("STORAGE"), "a passing answer was kept");
    }

    private boolean isCommit(Heard receipt) {
        return receipt.find("messageId")
                .map(id -> new MessageId(UUID.fromString(id)))
                .flatMap(walk.users::findErrand)
                .filter(errand -> errand.type().equals("link.commit"))
                .isPresent();
    }

    private static void checkSame(Roster timely, Roster is) {
        assertEquals(timely.revision(), is.revision(), "nothing to change, and changed");
    }
}
