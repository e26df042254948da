package io.codriver.agent.adapter.application;

import io.codriver.agent.wire.HeadUnitLines;
import io.codriver.agent.wire.HeadUnitLines.Bye;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * Where connections come in. Who may not speak is told so and gone at once; who comes again and again costs little, and
 * fills no log.
 */
final class Door {

    private static final int MOST_AT_ONCE = 16;
    private static final Duration EACH = Duration.ofMillis(250);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final ServerSocketChannel channel;
    private final Guests guests;
    private final SelectionKey key;
    private final Pace pace;
    private final Pace warnings;
    private boolean shut;

    Door(ServerSocketChannel channel, Guests guests, Selector selector, long now) throws IOException {
        this.channel = channel;
        this.guests = guests;
        this.pace = new Pace(MOST_AT_ONCE, EACH, now);
        this.warnings = new Pace(1, BETWEEN_WARNINGS, now);
        channel.configureBlocking(false);
        this.key = channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    /**
     * Somebody who may speak.
     *
     * @param full whether there is no room for one more
     */
    Optional<SocketChannel> findGuest(boolean full, long now) {
        try {
            if (!pace.take(now)) {
                shut();
                return Optional.empty();
            }
            SocketChannel guest = channel.accept();
            return guest == null ? Optional.empty() : check(guest, full, now);
        } catch (IOException e) {
            // Out of files, or it was gone before it was taken: later ones may be taken again.
            warn("A connection of a head-unit application was not taken: " + e.getMessage(), now);
            shut();
            return Optional.empty();
        }
    }

    /** Whether nobody is taken for a moment. */
    boolean isShut() {
        return shut;
    }

    /** Takes connections again. */
    void open() {
        shut = false;
        key.interestOps(SelectionKey.OP_ACCEPT);
    }

    private void shut() {
        shut = true;
        key.interestOps(0);
    }

    private Optional<SocketChannel> check(SocketChannel guest, boolean full, long now) throws IOException {
        boolean stays = false;
        try {
            guest.configureBlocking(false);
            String user = Guests.user(guest);
            if (!guests.welcome(user)) {
                warn("The user " + user + " tried to speak as the head unit; head.unit.user does not name it", now);
                part(guest, Bye.NOT_ALLOWED, "the user " + user + " may not speak here; head.unit.user says who may");
            } else if (full) {
                part(guest, Bye.TOO_MANY, Reception.MOST_WAITING + " connections have not greeted yet");
            } else {
                stays = true;
            }
            return stays ? Optional.of(guest) : Optional.empty();
        } finally {
            if (!stays) {
                guest.close();
            }
        }
    }

    /** What does not fit into an empty connection at once is not written. */
    private static void part(SocketChannel guest, Bye why, String problem) throws IOException {
        guest.write(ByteBuffer.wrap(HeadUnitLines.bye(why, problem)));
    }

    private void warn(String text, long now) {
        if (warnings.take(now)) {
            Logger.warn("{}", text);
        }
    }
}
