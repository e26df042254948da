package io.codriver.agent.adapter.viss;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * What is said on one connection: first every signal is subscribed and asked for, one request after the other, since there
 * are servers that lose answers when many come at once; then the car is told what to do. Whatever the server says, nothing
 * here grows without bound. Times are nanoseconds of a clock that nobody sets. For one thread.
 */
final class Dialogue {

    /** What the agent only sets, and never reads. */
    static final Set<Signal> ONLY_SET =
            Set.of(Signal.ROOF_SWITCH, Signal.HORN_PULSE, Signal.LIGHTS_PULSE, Signal.CHARGING_SWITCH);

    /** Every service of the car takes less: nobody waits for its end longer. */
    private static final Duration LONGEST_DOING = Duration.ofSeconds(75);

    private static final int MOST_DOINGS = 16;
    private static final int MOST_SETS = 64;

    private final Messages messages;
    private final Reported reported;
    private final Consumer<String> line;
    private final Consumer<Input> inbox;
    private final long patience;

    private final Deque<Signal> toSubscribe = new ArrayDeque<>(EnumSet.complementOf(EnumSet.copyOf(ONLY_SET)));
    private final Map<Signal, Refusal> refused = new EnumMap<>(Signal.class);
    private final Map<String, Sent> sets = new HashMap<>();
    private final List<Doing> doings = new ArrayList<>();
    private Optional<Asked> asked = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private boolean complete;
    private long lastId;

    /** A request of the beginning. */
    private record Asked(String id, Signal signal, boolean subscribed, long until) {}

    private record Sent(Doing doing, Signal signal, long until) {}

    Dialogue(Messages messages, Reported reported, Consumer<String> line, Consumer<Input> inbox, Duration patience) {
        this.messages = messages;
        this.reported = reported;
        this.line = line;
        this.inbox = inbox;
        this.patience = patience.toNanos();
    }

    /** Begins to ask. */
    void begin(long now) {
        reported.begin();
        subscribeNext(now);
    }

    /** The server said something. */
    void hear(String text, long now) {
        Heard heard = Messages.read(text);
        if (heard instanceof Heard.News news) {
            news.points().forEach(this::say);
        } else if (heard instanceof Heard.Answer answer) {
            answer(answer, now);
        }
        end(now);
    }

    /** Tells the car, at most once; or says that it cannot be told. */
    void actuate(Actuation actuation, long now) {
        if (doings.size() >= MOST_DOINGS || sets.size() + actuation.targets().size() > MOST_SETS) {
            inbox.accept(new Input.Acted(actuation.id(), false));
            return;
        }
        Doing doing = new Doing(actuation, now + LONGEST_DOING.toNanos());
        doings.add(doing);
        actuation.targets().forEach((signal, value) -> {
            String id = nextId();
            sets.put(id, new Sent(doing, signal, now + patience));
            line.accept(messages.set(id, signal, value));
        });
        end(now);
    }

    /** Gives up what took too long. */
    void pass(long now) {
        asked.filter(one -> now - one.until() >= 0)
                .ifPresent(one -> trouble = Optional.of("the server did not answer a request in time"));
        // No answer: nobody can tell whether it was done, so nobody says anything.
        sets.values().removeIf(sent -> {
            boolean late = now - sent.until() >= 0;
            if (late) {
                doings.remove(sent.doing());
            }
            return late;
        });
        end(now);
    }

    /** Why this connection is of no use any more, if it is not. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Whether everything has been asked for. */
    boolean isComplete() {
        return complete;
    }

    /** The signals that the server did not offer, and why. */
    Map<Signal, Refusal> refused() {
        return Map.copyOf(refused);
    }

    /** Nanoseconds until something takes too long; nothing if nothing is open. */
    Optional<Long> left(long now) {
        return LongStream.concat(
                        asked.stream().mapToLong(Asked::until),
                        LongStream.concat(
                                sets.values().stream().mapToLong(Sent::until),
                                doings.stream().mapToLong(Doing::until)))
                .map(until -> Math.max(0, until - now))
                .boxed()
                .min(Long::compare);
    }

    private void answer(Heard.Answer answer, long now) {
        if (asked.filter(one -> one.id().equals(answer.requestId())).isPresent()) {
            answerTo(asked.get(), answer, now);
            return;
        }
        Sent sent = sets.remove(answer.requestId());
        if (sent == null) {
            // It has been given up, or there never was one.
            return;
        }
        if (answer.refusal().isEmpty()) {
            sent.doing().taken(sent.signal());
        } else if (doings.remove(sent.doing())) {
            inbox.accept(new Input.Acted(sent.doing().actuation().id(), false));
        }
    }

    private void answerTo(Asked request, Heard.Answer answer, long now) {
        Optional<Refusal> refusal = answer.refusal();
        if (refusal.filter(Refusal::isOfToken).isPresent()) {
            trouble = Optional.of("the server does not take the token: " + refusal.get());
            return;
        }
        if (refusal.isEmpty()) {
            // What a subscription has said meanwhile is newer.
            answer.points().stream()
                    .filter(point -> point.signal() == request.signal() && !reported.isFresh(point.signal()))
                    .forEach(this::say);
        } else if (!refusal.get().isOfMissingValue()) {
            refused.put(request.signal(), refusal.get());
        }
        if (!request.subscribed() && refusal.isEmpty()) {
            String id = nextId();
            asked = Optional.of(new Asked(id, request.signal(), true, now + patience));
            line.accept(messages.get(id, request.signal()));
        } else {
            subscribeNext(now);
        }
    }

    private void subscribeNext(long now) {
        Signal next = toSubscribe.poll();
        if (next == null) {
            asked = Optional.empty();
            complete = true;
            reported.complete();
            return;
        }
        String id = nextId();
        asked = Optional.of(new Asked(id, next, false, now + patience));
        line.accept(messages.subscribe(id, next));
    }

    private void say(Point point) {
        reported.say(point.signal(), point.value());
    }

    /** Ends what is done, and what nobody waits for any more. */
    private void end(long now) {
        for (Iterator<Doing> each = doings.iterator(); each.hasNext(); ) {
            Doing doing = each.next();
            if (doing.isDone(reported)) {
                each.remove();
                inbox.accept(new Input.Acted(doing.actuation().id(), true));
            } else if (doing.isOver(now)) {
                each.remove();
            }
        }
    }

    private String nextId() {
        return String.valueOf(++lastId);
    }
}
