package io.codriver.agent.app.port;

import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Ended;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.Requests;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.membership.Designation;
import io.codriver.agent.domain.membership.Handover;
import io.codriver.agent.domain.membership.Invitation;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.sale.ResetReport;
import io.codriver.agent.domain.sale.ResetRequest;
import io.codriver.agent.domain.sale.Sale;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Bookings;
import io.codriver.agent.domain.workshop.Chat;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import io.codriver.agent.domain.workshop.Reminders;
import io.codriver.agent.domain.workshop.Sign;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** States and messages to put into a store; the same number gives the same value. */
public final class StoredSamples {

    public static final SecurityCode CODE = SecurityCode.of("BCDFGHJK");
    public static final String SUBJECT = "subject-of-account-";
    public static final Epoch EPOCH = new Epoch("AAAAAAAAAAAAAAAAAAAAAA", bytes(Epoch.KEY_LENGTH, 7));

    public static final Epoch NEXT_EPOCH = new Epoch("BBBBBBBBBBBBBBBBBBBBBB", bytes(Epoch.KEY_LENGTH, 99));

    private static final Instant WALL = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final Consent CONSENT = new Consent("2026-1", "de-DE", WALL.plusNanos(1));

    private StoredSamples() {}

    /** Both clocks after that many seconds. */
    public static Moment moment(long seconds) {
        return new Moment(WALL.plusSeconds(seconds), Duration.ofSeconds(seconds));
    }

    public static UserId account(int n) {
        return new UserId("https://accounts.example", SUBJECT + n);
    }

    public static User user(int n) {
        return User.joined(
                account(n),
                EPOCH.uidOf(account(n)),
                new DisplayName("Ä••• " + n),
                n == 1 ? Role.PRIMARY : Role.SECONDARY,
                n == 2 ? UserState.AWAITING_APPROVAL : UserState.ACTIVE,
                Rights.standard(n % 2 == 0 ? Sharing.LIMITED : Sharing.SHARED),
                CONSENT,
                moment(n).wall());
    }

    /** The first so many users, at that revision. */
    public static Roster roster(int users, long revision) {
        return new Roster(
                revision,
                IntStream.rangeClosed(1, users).mapToObj(StoredSamples::user).toList());
    }

    /** A request that the car's own code ends; nobody has seen it. */
    public static Link freshLink(int n) {
        Offer offer = offer(n, Offer.Mode.DISPLAY, Optional.empty());
        return new Link(
                offer,
                id(n),
                new Proof.Shown(CODE),
                Deadline.after(moment(n), Duration.ofHours(3)),
                false,
                0,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a code of the cloud. */
    public static Link linkWithCloudCode(int n) {
        Link fresh = freshLink(n);
        return with(fresh, offer(n, Offer.Mode.DISPLAY, Optional.of(fresh.proof())), fresh.proof());
    }

    /** A request whose code is typed in the car, in the middle of a try. */
    public static Link triedLink(int n) {
        Proof hashed = new Proof.Hashed(new CodeHash(bytes(16, n), 100_000, bytes(32, n + 1)));
        return with(freshLink(n), offer(n, Offer.Mode.ENTRY, Optional.of(hashed)), hashed);
    }

    public static Saved saved(Roster roster, Optional<Link> open, long seconds, long lastSeq) {
        List<Ended> ended = List.of(new Ended(new LinkId("old-1"), Reason.CODE_LOCKED, Duration.ofSeconds(seconds)));
        Notice notice = new Notice(3, Notice.Kind.LINKED, new DisplayName("A•••"), Role.PRIMARY, WALL);
        Kept kept = new Kept(
                EPOCH,
                Membership.of(roster),
                new Requests(open, ended),
                new NoticeBoard(4, List.of(notice), 0),
                Sale.none(),
                Usage.none(),
                Trail.NONE,
                false,
                Optional.empty());
        return new Saved(kept, moment(seconds), 2, lastSeq);
    }

    /** A user to whom the car is lent, with some rights, who has done something. */
    public static User borrower(int n) {
        Rights rights = new Rights(
                Sharing.LIMITED,
                Optional.of(n % 2 == 0 ? Set.of() : Set.of(Capability.LOCK, Capability.HORN)),
                new Validity(Optional.of(deadline(10)), n % 3 == 0 ? Optional.empty() : Optional.of(deadline(n))));
        return user(n).with(rights).in(UserState.OUTSIDE_VALIDITY).did(new Deed(Deed.Kind.CHANGED_USER, WALL));
    }

    /** A car in which everything is open that can be. */
    public static Saved full(long seconds) {
        Membership members = new Membership(
                new Roster(8, List.of(user(1), borrower(3), borrower(4), borrower(5))),
                List.of(
                        invitation(1, Validity.UNLIMITED),
                        invitation(2, borrower(5).rights().validity())),
                Optional.of(new Handover(id(31), account(3), deadline(31))),
                Optional.of(new Designation(
                        id(32),
                        new Actor.ServicePartner("partner"),
                        new Nominee(account(32), new DisplayName("N•••"), CONSENT, "proof 32"),
                        deadline(32))));
        Sale sale = new Sale(
                Optional.of(new ResetRequest(id(33), ResetRequest.By.SERVICE_PARTNER, deadline(33))),
                Optional.of(new ResetReport(WALL, Optional.of(id(34)), false, Duration.ofNanos(34))));
        Kept one = saved(roster(1, 1), Optional.of(triedLink(35)), seconds, 0).kept();
        Kept kept = new Kept(
                EPOCH,
                members,
                one.requests(),
                new NoticeBoard(70, one.notices().unseen(), 17),
                sale,
                UsageSamples.full(user(1).uid(), user(3).uid())
                        .with(StoredHistory.trips(1, 7))
                        .with(StoredHistory.sessions(1, 7))
                        .with(StoredRuns.runs())
                        .with(correspondence()),
                Trail.NONE,
                true,
                Optional.of(WALL.plusNanos(36)));
        return new Saved(kept, moment(seconds), 3, 9);
    }

    /** The same car in its next epoch, of which nothing is known but that it was reset. */
    public static Saved reset(long seconds) {
        ResetReport report = new ResetReport(WALL, Optional.empty(), true, Duration.ofSeconds(seconds));
        Kept kept = Kept.fresh(NEXT_EPOCH)
                .with(Membership.of(Roster.empty().cleared()))
                .with(new Sale(Optional.empty(), Optional.of(report)));
        return new Saved(kept, moment(seconds), 3, 20);
    }

    /** What users and the workshop wrote, with everything that can be missing missing once. */
    public static Correspondence correspondence() {
        Optional<Uid> uid = Optional.of(user(1).uid());
        Optional<String> text = Optional.of("Zwei Zeilen\nmit \uD83D\uDE97");
        Booking plain = new Booking(
                new BookingId("b-1"),
                Line.Author.SECONDARY,
                Optional.empty(),
                "wipers",
                moment(3),
                Booking.State.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                0);
        Booking answered = new Booking(
                new BookingId("a-2"),
                Line.Author.PRIMARY,
                uid,
                "tyres",
                moment(4),
                Booking.State.CONFIRMED,
                Optional.of(WALL.plusSeconds(50)),
                text,
                4);
        Sign trouble = new Sign(Reminder.Kind.TROUBLE_CODE, "P0301");
        return new Correspondence(
                new Chat(
                        7,
                        6,
                        List.of(
                                new Line(6, Line.Author.WORKSHOP, Optional.empty(), "Hello", moment(1)),
                                new Line(7, Line.Author.PRIMARY, uid, text.orElseThrow(), moment(2)))),
                new Bookings(4, 3, List.of(plain, answered)),
                new Reminders(
                        9,
                        List.of(
                                new Reminder(
                                        8,
                                        Reminder.Kind.WORKSHOP,
                                        "Inspection",
                                        Optional.of(LocalDate.of(2026, 4, 30)),
                                        moment(5)),
                                new Reminder(9, trouble.kind(), trouble.code(), Optional.empty(), moment(6))),
                        List.of(new Sign.Known(trouble, Duration.ofSeconds(6)))));
    }

    /** A car of which nothing has been said but the time. */
    public static Saved empty(long seconds) {
        return new Saved(Kept.fresh(EPOCH), moment(seconds), 1, 0);
    }

    public static MessageId id(long n) {
        return new MessageId(new UUID(0x1234_5678_9abc_4defL, n));
    }

    public static Answered answered(long n, long seconds) {
        return answered(n, seconds, moment(seconds + 1));
    }

    /** The same; until then its message could still be accepted. */
    public static Answered answered(long n, long seconds, Moment until) {
        return new Answered(
                id(n),
                Bytes.of(bytes(32, (int) n)),
                Bytes.utf8("receipt " + n),
                Duration.ofSeconds(seconds),
                new Deadline(until.wall(), until.steady()));
    }

    public static Outgoing outgoing(long seq) {
        return new Outgoing(
                seq,
                "v2c/receipt",
                Bytes.utf8("payload " + seq),
                seq % 2 == 0 ? Outgoing.Form.JSON : Outgoing.Form.CLOUD_EVENT,
                seq % 3 == 0,
                seq % 2 == 0 ? Optional.empty() : Optional.of(id(seq)));
    }

    /** A transaction of nothing but a state. */
    public static Transaction only(Saved saved) {
        return new Transaction(saved, Optional.empty(), List.of(), Set.of());
    }

    /** A transaction of the time and an answer. */
    public static Transaction answer(long n, long seconds) {
        return answer(n, seconds, moment(seconds + 1));
    }

    /** The same; until then its message could still be accepted. */
    public static Transaction answer(long n, long seconds, Moment until) {
        return new Transaction(empty(seconds), Optional.of(answered(n, seconds, until)), List.of(), Set.of());
    }

    private static Offer offer(int n, Offer.Mode mode, Optional<Proof> proof) {
        return new Offer(
                new LinkId("link-" + n),
                account(n),
                Role.SECONDARY,
                new DisplayName("B••• " + n),
                mode,
                proof,
                new Terms("2026-1", URI.create("https://terms.example/de?x=1")),
                Sharing.LIMITED);
    }

    private static Link with(Link link, Offer offer, Proof proof) {
        return new Link(
                offer,
                link.offeredBy(),
                proof,
                link.until(),
                true,
                3,
                Duration.ofNanos(123_456_789_012L),
                Optional.of(CONSENT),
                Optional.of(new Refusal(Reason.CODE_MISMATCH, "1A2B-3C4D")));
    }

    private static Deadline deadline(long seconds) {
        return Deadline.after(moment(seconds), Duration.ofNanos(seconds));
    }

    private static Invitation invitation(int n, Validity validity) {
        return new Invitation(
                new InviteId("invitation-sample-" + n),
                new DisplayName("I••• " + n),
                Rights.standard(Sharing.LIMITED).during(validity),
                new Terms("2026-1", URI.create("https://terms.example/i")),
                deadline(n));
    }

    private static byte[] bytes(int length, int first) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
