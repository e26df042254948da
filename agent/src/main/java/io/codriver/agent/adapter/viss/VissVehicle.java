package io.codriver.agent.adapter.viss;

import io.codriver.agent.adapter.viss.Happening.Over;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * The car behind a server of VISS version 2. One thread of its own connects, hears, tells and connects again, for ever; what
 * the agent and the JDK's threads want of it, they put into its queue. The gate's lock guards that nothing is handed in after
 * {@link #close}.
 */
public final class VissVehicle implements Vehicle {

    /** One happening of the connection at a time waits here, and what the agent wants done. */
    private static final int MOST_WAITING = 64;

    private static final int MOST_OF_LINE = 16;

    /** A connection that held this long counts as good: the next failure starts the back-off anew. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final long LONGEST_FAREWELL = 1_000;

    private final BlockingQueue<Happening> happenings = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Connector connector;
    private final Pace pace;
    private final LongSupplier clock;
    private final BackOff backOff;
    private final Reported reported = new Reported();
    private final Trouble trouble;

    private final Object gate = new Object();
    private @Nullable Inbox inbox;
    private @Nullable Thread thread;

    /** Of the vehicle's thread alone, as all that follows. */
    private Optional<Open> open = Optional.empty();

    private boolean connecting;
    private long attempt;
    private long at;
    private Optional<Long> lostAt = Optional.empty();

    private record Open(Line line, Dialogue dialogue, long since) {}

    /**
     * A vehicle that does nothing before {@link #start}.
     *
     * @param connector the way to the server
     * @param clock nanoseconds of a clock that nobody sets
     */
    public VissVehicle(Connector connector, Pace pace, LongSupplier clock, RandomGenerator random) {
        this.connector = connector;
        this.pace = pace;
        this.clock = clock;
        this.backOff = new BackOff(pace.shortest(), pace.longest(), random);
        this.trouble = new Trouble(connector.where());
    }

    @Override
    public void start(Inbox agent) {
        synchronized (gate) {
            if (thread != null) {
                throw new IllegalStateException("started twice");
            }
            inbox = agent;
            thread = new Thread(this::run, "vehicle");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void actuate(Actuation actuation) {
        // What the connection has to say always finds a place: it is little.
        boolean room = happenings.remainingCapacity() > MOST_OF_LINE;
        if (!room || !happenings.offer(new Happening.Wanted(actuation))) {
            handIn(new Input.Acted(actuation.id(), false));
        }
    }

    @Override
    public void close() {
        Thread ending;
        synchronized (gate) {
            inbox = null;
            ending = thread;
        }
        if (ending == null) {
            return;
        }
        // An interrupt and not only a word: the queue may be full.
        ending.interrupt();
        try {
            ending.join(LONGEST_FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if the agent did not take it. Whether there is still one is asked under the lock. */
    private boolean handIn(Input input) {
        synchronized (gate) {
            return inbox != null && inbox.offer(input);
        }
    }

    private void run() {
        at = clock.getAsLong();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Happening next = happenings.poll(left(clock.getAsLong()), TimeUnit.NANOSECONDS);
                long now = clock.getAsLong();
                turn(next, now);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but close().
            Thread.currentThread().interrupt();
        } finally {
            open.ifPresent(one -> one.line().end());
            connector.end();
        }
    }

    private void turn(@Nullable Happening next, long now) {
        try {
            if (next != null) {
                deal(next, now);
            }
            pass(now);
        } catch (RuntimeException e) {
            // A bug that a server found must neither end the agent nor leave the car unheard for ever.
            Logger.error(e, "The connection to the car met a bug");
            lose("a bug of the agent", now);
        }
    }

    private void deal(Happening happening, long now) {
        if (happening instanceof Happening.Wanted wanted) {
            // Without a connection the car is not told, now or later.
            open.ifPresentOrElse(
                    one -> one.dialogue().actuate(wanted.actuation(), now),
                    () -> acted(new Input.Acted(wanted.actuation().id(), false)));
        } else if (happening instanceof Happening.OnLine onLine && onLine.attempt() == attempt) {
            dealWithLine(onLine, now);
        } else if (happening instanceof Happening.Opened late) {
            late.socket().abort();
        }
    }

    private void dealWithLine(Happening.OnLine happening, long now) {
        if (happening instanceof Happening.Opened opened) {
            opened(opened, now);
        } else if (happening instanceof Happening.Said said) {
            open.ifPresent(one -> {
                one.dialogue().hear(said.text(), now);
                one.line().heard(now);
            });
        } else if (happening instanceof Happening.Stirred) {
            open.ifPresent(one -> one.line().heard(now));
        } else if (happening instanceof Happening.Written) {
            open.ifPresent(one -> one.line().written(now));
        } else if (happening instanceof Over over) {
            lose(over.why(), now);
        }
    }

    private void opened(Happening.Opened opened, long now) {
        connecting = false;
        Line line = new Line(attempt, opened.socket(), this::tell, connector::explain, pace, now);
        Dialogue dialogue = new Dialogue(
                connector.messages(),
                reported,
                text -> line.send(text, clock.getAsLong()),
                this::acted,
                pace.patience());
        open = Optional.of(new Open(line, dialogue, now));
        dialogue.begin(now);
    }

    /** Time passes for everything. */
    private void pass(long now) {
        if (open.isPresent()) {
            passOnLine(open.get(), now);
        }
        if (lostAt.filter(since -> now - since >= pace.grace().toNanos()).isPresent()) {
            lostAt = Optional.empty();
            reported.forget();
        }
        reported.due(now).ifPresent(readings -> handIn(readings, now));
        if (open.isEmpty() && !connecting && now - at >= 0) {
            connecting = true;
            attempt++;
            connector.connect(attempt, this::tell);
            at = now + pace.patience().multipliedBy(2).toNanos();
        } else if (connecting && now - at >= 0) {
            lose("the server did not finish the handshake in time", now);
        }
    }

    private void passOnLine(Open one, long now) {
        one.dialogue().pass(now);
        one.line().pass(now);
        if (one.dialogue().isComplete()) {
            lostAt = Optional.empty();
            trouble.good(one.dialogue().refused());
        }
        if (now - one.since() >= SETTLED.toNanos()) {
            backOff.settled();
        }
        one.dialogue().trouble().ifPresent(why -> lose(why, now));
    }

    private void handIn(Readings readings, long now) {
        if (handIn(new Input.Sensed(readings))) {
            reported.tell(readings, now);
        } else {
            reported.put(now);
        }
    }

    private void acted(Input input) {
        if (!handIn(input)) {
            // A queue of the agent that is full: for it nobody can tell then whether it was done.
            Logger.debug("The agent was too busy to hear what the car did.");
        }
    }

    private void lose(String why, long now) {
        open.ifPresent(one -> one.line().end());
        if (open.isPresent() && lostAt.isEmpty()) {
            lostAt = Optional.of(now);
        }
        open = Optional.empty();
        connecting = false;
        reported.end();
        // What still comes from this attempt is late.
        attempt++;
        long pause = backOff.next().toNanos();
        at = now + pause;
        trouble.report(why, pause);
    }

    /** Nanoseconds until something has to be done without anybody asking. */
    private long left(long now) {
        long wait = open.map(one ->
                        Math.min(one.line().left(now), one.dialogue().left(now).orElse(Long.MAX_VALUE)))
                .orElseGet(() -> Math.max(0, at - now));
        wait = Math.min(wait, reported.left(now).orElse(Long.MAX_VALUE));
        return Math.min(
                wait,
                lostAt.map(since -> Math.max(0, since + pace.grace().toNanos() - now))
                        .orElse(Long.MAX_VALUE));
    }

    /** From any thread. A connection whose word finds no place in the queue is heard by its silence. */
    private void tell(Happening happening) {
        if (!happenings.offer(happening) && happening instanceof Happening.Opened late) {
            late.socket().abort();
        }
    }
}
