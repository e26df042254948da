package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.audit.Entry;
import io.codriver.agent.domain.audit.Part;
import io.codriver.agent.domain.audit.Who;
import io.codriver.agent.domain.time.Moment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * No change and no remote command goes unrecorded: whatever the rules decided, the lines about it are derived from the
 * difference, in one place. What the car only measures is no change.
 */
final class Recording {

    /** What grows by what the car measures; only what somebody does to it is recorded. */
    private static final Set<Part> MEASURED = EnumSet.of(Part.TRIPS, Part.CHARGING, Part.DRIVER_PROFILES);

    private final State before;
    private final Moment now;
    private final List<Entry> entries = new ArrayList<>();

    private Recording(State before, Moment now) {
        this.before = before;
        this.now = now;
    }

    /**
     * The outcome with its lines.
     *
     * @param before the state before anything was decided
     * @param timely what time made of it before the request was decided
     */
    static Outcome of(State before, Outcome timely, Request request, Outcome decided, Moment now) {
        Recording recording = new Recording(before, now);
        Doing doing = Doing.of(timely.state(), request);
        boolean goesOn = startsWith(decided.events(), timely.events());
        int told = goesOn ? timely.events().size() : 0;
        recording.byItself(
                Doing.TIME, before, timely.state(), !timely.actuations().isEmpty());
        recording.results(Doing.TIME, decided.events().subList(0, told));
        boolean acts = decided.actuations().size() > timely.actuations().size();
        recording.byRequest(request, doing, timely.state(), decided, acts);
        recording.results(doing, decided.events().subList(told, decided.events().size()));
        return decided.recorded(recording.entries, now);
    }

    /** A command of the cloud that is authentic and could not be decided; only those to the car itself are recorded. */
    static Outcome ofRefused(State state, Request.FromCloud message, Reason reason, Moment now) {
        Recording recording = new Recording(state, now);
        if (isRemote(message.command())) {
            recording.answered(message, Doing.of(state, message), Set.of(), Receipt.rejected(reason));
        }
        return Outcome.of(state).recorded(recording.entries, now);
    }

    /** What is wrong with the record itself: the cloud hears of it, and a chain goes on in which it is said. */
    static Outcome ofDamage(State state, Book book, List<Damage> found, Moment now) {
        Recording recording = new Recording(state, now);
        List<Event> alerts = new ArrayList<>();
        for (Damage damage : found) {
            String what = damage.kind().name();
            Details details = Details.none().with("what", what).with("line", damage.line());
            alerts.add(new Event.Happened(EventType.SECURITY_ALERT, details));
            Doing doing = new Doing(Who.CAR, what);
            recording.add(doing, Optional.empty(), Set.of(), Status.FAILED, Optional.empty());
        }
        Kept kept = state.kept();
        return Outcome.of(state.with(kept.with(book.goOn(kept.audit(), found))))
                .tell(alerts)
                .recorded(recording.entries, now);
    }

    private void byRequest(Request request, Doing doing, State timely, Outcome decided, boolean acts) {
        Set<Part> changed = Changes.between(timely.kept(), decided.state().kept());
        if (request instanceof Request.FromCloud message) {
            if (!changed.isEmpty() || acts || isRemote(message.command())) {
                answered(message, doing, changed, decided.receipt().orElseThrow());
            }
        } else if (request instanceof Request.FromOccupant touch) {
            // The cloud is told how many lines there are: one more would tell that somebody has stopped the location.
            boolean hidden = touch.action() instanceof Action.StopLocation;
            if (!hidden && (!changed.isEmpty() || acts)) {
                add(doing, Optional.empty(), changed, Status.SUCCEEDED, Optional.empty());
            }
        } else {
            // Whoever signs in finds seat and mirror in place; nobody has told the car anything.
            byItself(doing, timely, decided.state(), acts && request instanceof Request.TimePassed);
        }
    }

    private void byItself(Doing doing, State was, State is, boolean acts) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        changed.addAll(Changes.between(was.kept(), is.kept()));
        changed.removeAll(MEASURED);
        if (!changed.isEmpty() || acts) {
            add(doing, Optional.empty(), changed, Status.SUCCEEDED, Optional.empty());
        }
    }

    private void answered(Request.FromCloud message, Doing doing, Set<Part> changed, Receipt receipt) {
        add(doing, Optional.of(token(message.id())), changed, receipt.status(), receipt.reason());
    }

    private void results(Doing doing, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.CommandResult end) {
                Doing ended = new Doing(doing.who(), "command.result");
                Receipt result = end.result();
                add(ended, Optional.of(token(end.command())), Set.of(), result.status(), result.reason());
            }
        }
    }

    private void add(Doing doing, Optional<String> message, Set<Part> changed, Status status, Optional<Reason> reason) {
        entries.add(new Entry(now.wall(), doing.who(), doing.what(), message, changed, status, reason));
    }

    /** A message's own name would tell a cloud that keeps it who had sent it, also after a reset. */
    private String token(MessageId message) {
        return Doing.token(before.epoch(), "message " + message);
    }

    private static boolean isRemote(Command command) {
        return command instanceof Command.RemoteCommand || command instanceof Command.AccessCheck;
    }

    /** A reset tells nothing of what was before. */
    private static boolean startsWith(List<Event> all, List<Event> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }
}
