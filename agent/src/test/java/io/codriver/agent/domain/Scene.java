package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.linking.SlowHash;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A car of which only the rules are there, with two clocks that the test moves. */
final class Scene {

    static final SecurityCode CODE = SecurityCode.of("BCDF-GHJK");
    static final SecurityCode WRONG = SecurityCode.of("AAAAAA");
    static final String TERMS = "2026-07";
    static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    /** What a secondary may on this platform; the primary may everything. */
    static final Set<Capability> SECONDARY =
            Set.of(Capability.STATUS, Capability.POSITION, Capability.TRIPS, Capability.LOCK, Capability.UNLOCK);

    private static final Set<Capability> ALL = Set.of(Capability.values());
    private static final Epoch FIRST_EPOCH = new Epoch("the-epoch-of-the-scene", new byte[Epoch.KEY_LENGTH]);
    /** What follows on a reset for sale. */
    static final Epoch NEXT_EPOCH =
            new Epoch("the-epoch-after-a-sale", Arrays.copyOf(new byte[] {1}, Epoch.KEY_LENGTH));

    private static final Duration NO_LIMIT = Duration.ofDays(1);
    private static final SlowHash QUICK = (salt, iterations, code) -> hash(code);

    State state;
    private Instant wall = START;
    private Duration steady = Duration.ofDays(100);
    private long messages;

    Scene(Profile profile) {
        state = State.fresh(profile, Bounds.STANDARD, FIRST_EPOCH);
    }

    /** A platform with every ceremony. */
    static Profile platform(int users, FirstPrimary first, PrimaryChange... changes) {
        return profile(users, Set.of(Ceremony.values()), first, false, Set.of(changes));
    }

    static Profile profile(
            int users, Set<Ceremony> ceremonies, FirstPrimary first, boolean approves, Set<PrimaryChange> changes) {
        return profile(users, ceremonies, Set.of(first), approves, changes);
    }

    static Profile profile(
            int users,
            Set<Ceremony> ceremonies,
            Set<FirstPrimary> first,
            boolean approves,
            Set<PrimaryChange> changes) {
        return new Profile(
                "test", "T", "T", users, ceremonies, first, approves, true, ALL, SECONDARY, Set.of(), changes);
    }

    /** A car for seven, in which whoever is first becomes the primary and can be replaced. */
    static Scene forSeven() {
        return new Scene(platform(7, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.REPLACE));
    }

    /** A car for seven in which the primary role passes on in every way. */
    static Scene ofFriends() {
        return new Scene(platform(7, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.values()));
    }

    static Offer offer(String link, int account, Role role, Ceremony ceremony) {
        Optional<Proof> proof = switch (ceremony) {
            case DISPLAY_VEHICLE_CODE -> Optional.empty();
            case DISPLAY_CLOUD_CODE -> Optional.of(new Proof.Shown(SecurityCode.of("TQ4M9XWR")));
            case ENTRY ->
                Optional.of(
                        new Proof.Hashed(new CodeHash(new byte[16], CodeHash.FEWEST_ITERATIONS, hash(CODE.reveal()))));
        };
        return new Offer(
                new LinkId(link),
                Says.id(account),
                role,
                Says.name(account),
                ceremony == Ceremony.ENTRY ? Offer.Mode.ENTRY : Offer.Mode.DISPLAY,
                proof,
                Says.THE_TERMS,
                Sharing.LIMITED);
    }

    State state() {
        return state;
    }

    Link open() {
        return state.kept().requests().open().orElseThrow();
    }

    boolean isOpen() {
        return state.kept().requests().open().isPresent();
    }

    Moment now() {
        return new Moment(wall, steady);
    }

    /** Both clocks go on. */
    Scene pass(Duration time) {
        wall = wall.plus(time);
        steady = steady.plus(time);
        return this;
    }

    /** Somebody sets the wall clock. */
    Scene setWallClock(Duration by) {
        wall = wall.plus(by);
        return this;
    }

    /** The integrator changes the platform's profile. */
    Scene use(Profile profile) {
        state = new State(profile, state.bounds(), state.kept(), state.signals(), state.refusal());
        return this;
    }

    Outcome offer(String link, int account, Role role) {
        return offer(offer(link, account, role, Ceremony.DISPLAY_VEHICLE_CODE), NO_LIMIT);
    }

    Outcome offer(Offer offer, Duration life) {
        return ask(new Command.LinkOffer(offer), life);
    }

    Outcome commit(String link, SecurityCode code) {
        return commit(link, code, TERMS);
    }

    Outcome commit(String link, SecurityCode code, String terms) {
        return ask(new Command.LinkCommit(new Commit(new LinkId(link), code, Says.consent(terms))), NO_LIMIT);
    }

    Outcome cancel(String link) {
        return ask(new Command.LinkCancel(new LinkId(link)), NO_LIMIT);
    }

    Outcome open(String link) {
        return decide(new Request.FromOccupant(new Action.OpenLink(new LinkId(link))));
    }

    Outcome decline(String link) {
        return decide(new Request.FromOccupant(new Action.DeclineLink(new LinkId(link))));
    }

    Outcome accept(String link) {
        return decide(new Request.FromOccupant(new Action.AcceptTerms(new LinkId(link), "fr")));
    }

    Outcome type(String link, SecurityCode code) {
        return decide(new Request.FromOccupant(new Action.TypeCode(new LinkId(link), code)));
    }

    Outcome dismiss(long notice) {
        return act(new Action.DismissNotice(notice));
    }

    Outcome act(Action action) {
        return decide(new Request.FromOccupant(action));
    }

    /** The account is signed in on the head unit, and does something there. */
    Outcome act(int account, Action action) {
        signIn(account);
        return act(action);
    }

    Scene signIn(int account) {
        decide(new Request.DriverIs(Optional.of(uid(account))));
        return this;
    }

    Scene locate(Optional<Position> position) {
        decide(new Request.CarSays(Readings.at(position)));
        return this;
    }

    Outcome connect() {
        return decide(new Request.Connected());
    }

    Outcome erase() {
        return decide(new Request.Erased());
    }

    Outcome provision(int account) {
        return decide(new Request.Provisioned(Says.nominee(account)));
    }

    /** The cloud hands on what an actor asks. */
    Outcome ask(Command command) {
        return ask(command, NO_LIMIT);
    }

    Outcome ask(Command command, Duration life) {
        return ask(command, life, wall);
    }

    /** The same, written at that time of the sender's clock. */
    Outcome ask(Command command, Duration life, Instant sentAt) {
        MessageId id = new MessageId(new UUID(7, ++messages));
        return decide(new Request.FromCloud(id, Deadline.after(now(), life), sentAt, command));
    }

    Uid uid(int account) {
        return state.epoch().uidOf(Says.id(account));
    }

    /** The account on the list. */
    User user(int account) {
        return state.roster().findUser(Says.id(account)).orElseThrow();
    }

    /** The numbers of the accounts on the list, in its order. */
    List<Integer> accounts() {
        return state.roster().users().stream()
                .map(user -> Says.account(user.id()))
                .toList();
    }

    List<Notice.Kind> noticeKinds() {
        return state.kept().notices().unseen().stream().map(Notice::kind).toList();
    }

    Notice lastNotice() {
        List<Notice> unseen = state.kept().notices().unseen();
        return unseen.get(unseen.size() - 1);
    }

    Membership members() {
        return state.kept().membership();
    }

    Screen screen() {
        return Screens.draw(state, Fitness.GOOD);
    }

    Scene move(boolean moving) {
        decide(new Request.CarSays(Readings.of(Signal.MOVING, moving)));
        return this;
    }

    Outcome tick() {
        return decide(new Request.TimePassed(true));
    }

    Outcome start(boolean clockWentBack) {
        // The agent stopped a second ahead of now.
        return decide(new Request.Started(Optional.of(wall.plusSeconds(1)).filter(stop -> clockWentBack)));
    }

    Outcome hear(Instant time) {
        return decide(new Request.TimeHeard(time));
    }

    /** The agent starts, and finds that the wall clock is behind that. */
    Outcome startBehind(Instant stoppedAt) {
        return decide(new Request.Started(Optional.of(stoppedAt)));
    }

    /** Links an account the quick way. */
    Scene linked(int account, Role role) {
        String link = "link-of-" + account;
        offer(link, account, role);
        open(link);
        if (!commit(link, CODE).receipt().orElseThrow().reason().isEmpty()) {
            throw new IllegalStateException("account " + account + " was not linked");
        }
        return this;
    }

    static Optional<Reason> reason(Outcome outcome) {
        return outcome.receipt().flatMap(Receipt::reason);
    }

    static Object detail(Outcome outcome, String name) {
        return Optional.ofNullable(
                        outcome.receipt().orElseThrow().details().values().get(name))
                .orElseThrow();
    }

    /** The kinds of the events, the results of commands included. */
    static List<EventType> events(Outcome outcome) {
        return outcome.events().stream()
                .map(event -> event instanceof Event.Happened happened ? happened.type() : EventType.COMMAND_RESULT)
                .toList();
    }

    /** How the command that opened a request ended. */
    static Optional<Receipt> result(Outcome outcome) {
        return outcome.events().stream()
                .filter(Event.CommandResult.class::isInstance)
                .map(event -> ((Event.CommandResult) event).result())
                .findFirst();
    }

    Outcome decide(Request request) {
        Fresh fresh =
                new Fresh(CODE, state.epoch().equals(NEXT_EPOCH) ? FIRST_EPOCH : NEXT_EPOCH, new UUID(8, ++messages));
        Outcome waited = Rules.decide(state, new Request.TimePassed(true), now(), fresh, QUICK);
        Outcome outcome = Rules.decide(state, request, now(), fresh, QUICK);
        new Promises(state, waited, request, outcome).check();
        state = outcome.state();
        return outcome;
    }

    private static byte[] hash(String code) {
        return Arrays.copyOf(code.getBytes(StandardCharsets.US_ASCII), 32);
    }
}
