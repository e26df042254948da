package io.codriver.agent.adapter.viss;

import io.codriver.agent.adapter.viss.Happening.Over;
import io.codriver.agent.adapter.viss.Happening.Written;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One open connection: sends one message at a time, since the JDK refuses a second one while the first is being written;
 * asks for one message at a time, and not for more in a second than a car has to say; notices when nobody is there any more.
 * For the vehicle's thread; what the JDK's threads do comes back as happenings.
 */
final class Line {

    /** Fifty signals, ten times a second. */
    static final int MOST_A_SECOND = 500;

    private static final int MOST_TO_SEND = 256;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long attempt;
    private final WebSocket socket;
    private final Consumer<Happening> told;
    private final Function<Throwable, String> explain;
    private final long patience;
    private final long silence;

    private final Deque<String> toSend = new ArrayDeque<>();
    private boolean writing;
    private long writingSince;
    private long heardAt;
    private boolean pinged;
    private long secondSince;
    private int inSecond;
    private boolean held;

    Line(
            long attempt,
            WebSocket socket,
            Consumer<Happening> told,
            Function<Throwable, String> explain,
            Pace pace,
            long now) {
        this.attempt = attempt;
        this.socket = socket;
        this.told = told;
        this.explain = explain;
        this.patience = pace.patience().toNanos();
        this.silence = pace.silence().toNanos();
        this.heardAt = now;
        this.secondSince = now;
        socket.request(1);
    }

    /** Sends it after what waits. */
    void send(String text, long now) {
        if (toSend.size() >= MOST_TO_SEND) {
            told.accept(new Over(attempt, "the server does not read"));
            return;
        }
        toSend.add(text);
        write(now);
    }

    /** What was sent last is on its way. */
    void written(long now) {
        writing = false;
        write(now);
    }

    /** Something came, and has been dealt with. */
    void heard(long now) {
        heardAt = now;
        pinged = false;
        inSecond++;
        if (inSecond > MOST_A_SECOND && now - secondSince < SECOND) {
            held = true;
        } else {
            next(now);
        }
    }

    /** Time passed. */
    void pass(long now) {
        if (held && now - secondSince >= SECOND) {
            next(now);
        }
        if (writing && now - writingSince >= patience) {
            told.accept(new Over(attempt, "the server does not read"));
        } else if (!held && now - heardAt >= 2 * silence) {
            told.accept(new Over(attempt, "the server has fallen silent"));
        } else if (!held && !pinged && now - heardAt >= silence) {
            pinged = true;
            watch(socket.sendPing(ByteBuffer.allocate(0)), false);
        }
    }

    /** Nanoseconds until time has to pass here. */
    long left(long now) {
        long at = held ? secondSince + SECOND : heardAt + (pinged ? 2 * silence : silence);
        return Math.max(0, Math.min(at, writing ? writingSince + patience : Long.MAX_VALUE) - now);
    }

    /** Ends it at once; harmless twice. */
    void end() {
        socket.abort();
    }

    private void next(long now) {
        held = false;
        if (now - secondSince >= SECOND) {
            secondSince = now;
            inSecond = 0;
        }
        socket.request(1);
    }

    private void write(long now) {
        Optional<String> next = writing ? Optional.empty() : Optional.ofNullable(toSend.poll());
        next.ifPresent(text -> {
            writing = true;
            writingSince = now;
            watch(socket.sendText(text, true), true);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What becomes of it is told.
    private void watch(CompletableFuture<WebSocket> sending, boolean text) {
        sending.handle((done, failure) -> {
            if (failure != null) {
                told.accept(new Over(attempt, explain.apply(failure)));
            } else if (text) {
                told.accept(new Written(attempt));
            }
            return null;
        });
    }
}
