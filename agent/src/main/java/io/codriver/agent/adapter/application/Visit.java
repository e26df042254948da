package io.codriver.agent.adapter.application;

import io.codriver.agent.domain.Screen;
import io.codriver.agent.wire.ApplicationLine;
import io.codriver.agent.wire.HeadUnitLines;
import io.codriver.agent.wire.HeadUnitLines.Bye;
import io.codriver.agent.wire.HeadUnitLines.Refused;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * One connection, from its first byte to its last. Nothing here waits: what cannot be written stays, what is not read
 * stays in the kernel. Answers go before screens, and of screens only the newest. For the head unit's thread only.
 */
final class Visit {

    /** How long a connection may be silent before it greets. */
    static final Duration TO_GREET = Duration.ofSeconds(5);
    /** How long an application may leave a line lying that it should read. */
    static final Duration TO_READ = Duration.ofSeconds(10);
    /** How long the last line may take. */
    static final Duration TO_PART = Duration.ofSeconds(1);
    /** Answers that are not read yet; beyond them no more lines are read. */
    static final int MOST_ANSWERS = 32;
    /** Lines at once, and lines that are refused for their pace before the connection ends. */
    static final int MOST_AT_ONCE = 32;
    /** After those at once, one line every so often. */
    static final Duration EACH = Duration.ofMillis(100);

    private static final int CHUNK = 4096;

    private final Host host;
    private final Interpreter interpreter;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Pace pace;
    private final LineBuffer lines = new LineBuffer(ApplicationLine.LONGEST);
    private final Queue<ByteBuffer> out = new ArrayDeque<>();
    private boolean greeted;
    private boolean leaving;
    private int hasty;
    private OptionalLong deadline;
    private @Nullable Screen shown;

    Visit(Host host, Interpreter interpreter, SocketChannel channel, SelectionKey key, long now) {
        this.host = host;
        this.interpreter = interpreter;
        this.channel = channel;
        this.key = key;
        this.pace = new Pace(MOST_AT_ONCE, EACH, now);
        this.deadline = OptionalLong.of(now + TO_GREET.toNanos());
    }

    boolean hasGreeted() {
        return greeted;
    }

    boolean isOver() {
        return !channel.isOpen();
    }

    /** When it is to be looked at again at the latest, by the steady clock. */
    OptionalLong deadline() {
        return deadline;
    }

    /** There is something to read, or room to write. */
    void go(long now) throws IOException {
        if (key.isReadable() && !leaving) {
            read(now);
        }
        write(now);
    }

    /** Writes the newest screen if there is room, and ends what has taken too long. */
    void follow(long now) throws IOException {
        if (deadline.isPresent() && now - deadline.getAsLong() >= 0) {
            if (greeted && !leaving) {
                Logger.warn("The head-unit application has not read for {} s: it is let go", TO_READ.toSeconds());
            }
            if (greeted || leaving) {
                close();
                return;
            }
            leave(Bye.TOO_LATE, "there was no greeting within " + TO_GREET.toSeconds() + " s", now);
        }
        write(now);
    }

    /** Says why, and ends when that is written. */
    void leave(Bye why, String problem, long now) {
        if (!leaving) {
            leaving = true;
            out.add(ByteBuffer.wrap(HeadUnitLines.bye(why, problem)));
            deadline = OptionalLong.of(now + TO_PART.toNanos());
        }
    }

    void close() {
        out.clear();
        try {
            channel.close();
        } catch (IOException e) {
            // Then it is no more than it was.
            Logger.debug(e, "A connection was not closed");
        }
    }

    private void read(long now) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        if (channel.read(chunk) < 0) {
            // A line without its end is nothing.
            close();
            return;
        }
        chunk.flip();
        while (chunk.hasRemaining() && !leaving) {
            lines.add(chunk);
            for (Optional<byte[]> line = lines.next(); line.isPresent() && !leaving; line = lines.next()) {
                hear(line.get(), now);
            }
            if (lines.isTooLong()) {
                leave(Bye.TOO_LONG, "a line has over " + ApplicationLine.LONGEST + " bytes", now);
            }
        }
    }

    private void hear(byte[] bytes, long now) {
        try {
            ApplicationLine line = ApplicationLine.read(bytes);
            if (!greeted) {
                greet(line, now);
            } else if (isTooFast(now)) {
                say(HeadUnitLines.refused(
                        line.findId(), Refused.TOO_FAST, "lines come faster than people do things", Optional.empty()));
            } else {
                say(interpreter.answer(line, host.inbox(), host.newest()));
            }
        } catch (WireFault e) {
            if (!greeted) {
                leave(Bye.NO_GREETING, e.problem(), now);
            } else if (!isTooFast(now)) {
                say(HeadUnitLines.refused(OptionalLong.empty(), Refused.MALFORMED, e.problem(), Optional.empty()));
            }
        }
    }

    private void greet(ApplicationLine line, long now) throws WireFault {
        if (!line.isHello()) {
            leave(Bye.NO_GREETING, "hello is missing", now);
        } else if (line.version() != HeadUnitLines.VERSION) {
            leave(Bye.VERSION, "this agent speaks version " + HeadUnitLines.VERSION + " only", now);
        } else {
            String application = line.application();
            greeted = true;
            deadline = OptionalLong.empty();
            say(host.greeting());
            host.welcome(this, application);
        }
    }

    private boolean isTooFast(long now) {
        if (pace.take(now)) {
            hasty = 0;
            return false;
        }
        hasty++;
        if (hasty > MOST_AT_ONCE) {
            leave(Bye.TOO_FAST, "lines went on coming faster than people do things", now);
        }
        return true;
    }

    private void say(byte[] line) {
        if (!leaving) {
            out.add(ByteBuffer.wrap(line));
        }
    }

    private void write(long now) throws IOException {
        if (isOver()) {
            return;
        }
        boolean moved = false;
        for (ByteBuffer next = nextToWrite(); next != null; next = nextToWrite()) {
            moved |= channel.write(next) > 0;
            if (next.hasRemaining()) {
                break;
            }
            out.remove();
        }
        if (out.isEmpty() && leaving) {
            close();
            return;
        }
        if (greeted && !leaving) {
            deadline = deadlineFor(moved, now);
        }
        boolean hears = !leaving && out.size() < MOST_ANSWERS;
        key.interestOps((hears ? SelectionKey.OP_READ : 0) | (out.isEmpty() ? 0 : SelectionKey.OP_WRITE));
    }

    /** What lies must be read some time, or the application hangs, and what it shows is not what is. */
    private OptionalLong deadlineFor(boolean moved, long now) {
        if (out.isEmpty()) {
            return OptionalLong.empty();
        }
        return moved || deadline.isEmpty() ? OptionalLong.of(now + TO_READ.toNanos()) : deadline;
    }

    private @Nullable ByteBuffer nextToWrite() {
        if (out.isEmpty() && greeted && !leaving) {
            host.newest().filter(screen -> !screen.equals(shown)).ifPresent(screen -> {
                shown = screen;
                out.add(ByteBuffer.wrap(host.draw(screen)));
            });
        }
        return out.peek();
    }
}
