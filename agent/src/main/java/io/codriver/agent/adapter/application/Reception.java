package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.wire.HeadUnitLines.Bye;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/**
 * Takes connections and looks after them, in one thread. Other threads hand in the newest screen and the end; a volatile
 * field each guards that, and nothing else is shared.
 */
final class Reception implements Host {

    /** Connections that have not greeted yet. */
    static final int MOST_WAITING = 4;

    private static final Duration SOON = Duration.ofMillis(100);

    private final Interpreter interpreter;
    private final byte[] greeting;
    private final Function<Screen, byte[]> drawing;
    private final LongSupplier nanos;
    private final Selector selector;
    private final Door door;
    private final List<Visit> visits = new ArrayList<>();
    private Seat seat = new Seat(input -> false);
    private Optional<Visit> application = Optional.empty();
    /** Written by the deciding thread, read by the one of this class. */
    private volatile Optional<Screen> newest = Optional.empty();
    /** Written by whoever closes the head unit. */
    private volatile boolean over;

    Reception(
            ServerSocketChannel channel,
            Guests guests,
            Interpreter interpreter,
            byte[] greeting,
            Function<Screen, byte[]> drawing,
            LongSupplier nanos)
            throws IOException {
        this.interpreter = interpreter;
        this.greeting = greeting.clone();
        this.drawing = drawing;
        this.nanos = nanos;
        this.selector = Selector.open();
        this.door = new Door(channel, guests, selector, nanos.getAsLong());
    }

    /** What occupants do goes there; to be called before {@link #serve}. */
    void expect(Inbox core) {
        seat = new Seat(core);
    }

    void show(Screen screen) {
        newest = Optional.of(screen);
        selector.wakeup();
    }

    void end() {
        over = true;
        selector.wakeup();
    }

    /** Until the end. */
    void serve() {
        try (selector) {
            while (!over) {
                selector.select(this::turn, patience());
                if (door.isShut()) {
                    door.open();
                }
                List.copyOf(visits).forEach(visit -> attend(visit, visit::follow));
                sweep();
                seat.settle();
            }
            part();
        } catch (IOException e) {
            Logger.error(e, "There is no head unit any more");
        }
    }

    @Override
    public byte[] greeting() {
        return greeting.clone();
    }

    @Override
    public void welcome(Visit visit, String name) {
        application.ifPresent(former -> {
            former.leave(Bye.REPLACED, "another application has come", nanos.getAsLong());
            seat.leave();
        });
        application = Optional.of(visit);
        Logger.info("The head-unit application is here: {}", name.isEmpty() ? "it has no name" : name);
    }

    @Override
    public Optional<Screen> newest() {
        return newest;
    }

    @Override
    public byte[] draw(Screen screen) {
        return drawing.apply(screen);
    }

    @Override
    public Inbox inbox() {
        return seat;
    }

    /** Until something has to be looked at though nobody moves; 0 is for ever. */
    private long patience() {
        if (door.isShut() || !seat.settle()) {
            return SOON.toMillis();
        }
        long now = nanos.getAsLong();
        return visits.stream()
                .map(Visit::deadline)
                .flatMapToLong(OptionalLong::stream)
                .map(deadline -> Math.max(1, Duration.ofNanos(deadline - now).toMillis() + 1))
                .min()
                .orElse(0);
    }

    private void turn(SelectionKey key) {
        if (key.attachment() instanceof Visit visit) {
            attend(visit, visit::go);
            return;
        }
        long now = nanos.getAsLong();
        boolean full = visits.stream().filter(visit -> !visit.hasGreeted()).count() >= MOST_WAITING;
        door.findGuest(full, now).ifPresent(guest -> receive(guest, now));
    }

    private void receive(SocketChannel guest, long now) {
        try {
            SelectionKey key = guest.register(selector, SelectionKey.OP_READ);
            Visit visit = new Visit(this, interpreter, guest, key, now);
            key.attach(visit);
            visits.add(visit);
        } catch (IOException e) {
            // It was gone at once.
            Logger.debug(e, "A connection was not taken");
        }
    }

    private interface Step {
        void take(long now) throws IOException;
    }

    private void attend(Visit visit, Step step) {
        try {
            if (!visit.isOver()) {
                step.take(nanos.getAsLong());
            }
        } catch (IOException e) {
            // The other end is gone; what it did not read nobody needs.
            visit.close();
        } catch (RuntimeException e) {
            // A bug that one line finds must not take the head unit away: this connection ends, and the log has it.
            Logger.error(e, "A connection of a head-unit application failed");
            visit.leave(Bye.BROKEN, "the agent has a bug; its log has it", nanos.getAsLong());
            // The last line is written in the next round, which comes at once.
            selector.wakeup();
        }
    }

    private void sweep() {
        if (application.filter(Visit::isOver).isPresent()) {
            application = Optional.empty();
            seat.leave();
            Logger.info("The head-unit application is gone; nobody is signed in");
        }
        visits.removeIf(Visit::isOver);
    }

    private void part() {
        long now = nanos.getAsLong();
        visits.forEach(visit -> {
            visit.leave(Bye.ENDING, "the agent ends", now);
            attend(visit, visit::follow);
            visit.close();
        });
    }
}
