package io.codriver.agent.adapter.tls;

import io.codriver.agent.app.port.Timekeeper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tinylog.Logger;

/**
 * The last time that was known to be good. It only grows, and never by the wall clock alone: a broker had to prove
 * who it is with certificates that are valid at that time, or the cloud and the wall clock had to agree. A clock that is
 * years ahead finds no such broker, so it leaves nothing behind.
 *
 * <p>The lock guards all fields: the threads of TLS ask, the deciding thread tells.
 */
public final class KnownTime implements CertificateClock, Timekeeper {
    /** No car with this software drove before. */
    private static final Instant NO_EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    /** So far may a message and the wall clock be apart; what is on its way for longer proves nothing. */
    private static final Duration AGREE = Duration.ofMinutes(5);
    /** The disk may be behind by so much, else each message would cost a write. */
    private static final Duration BEHIND = Duration.ofHours(1);

    private final InstantSource wall;
    private final TimeFile file;
    private final Object lock = new Object();
    private Instant known;
    private Instant written;
    private Instant ownUntil = Instant.MIN;
    private Instant provenUntil = Instant.MIN;

    /** Goes on from what the file says. */
    public KnownTime(InstantSource wall, TimeFile file) {
        this.wall = wall;
        this.file = file;
        this.written = file.find().orElse(Instant.MIN);
        this.known = later(NO_EARLIER, written);
    }

    /** The car's own certificate. Who issued it knew the time: it is not earlier than the certificate's begin. */
    public void own(Identity identity) {
        synchronized (lock) {
            known = later(known, identity.notBefore());
            ownUntil = identity.notAfter();
        }
    }

    @Override
    public Now now() {
        synchronized (lock) {
            return new Now(wall.instant(), known);
        }
    }

    @Override
    public void shown(Instant until) {
        synchronized (lock) {
            provenUntil = until;
        }
    }

    @Override
    public void connected() {
        learn(wall.instant());
    }

    @Override
    public void heard(Instant sentAt) {
        Instant now = wall.instant();
        if (Duration.between(sentAt, now).abs().compareTo(AGREE) <= 0) {
            learn(sentAt.isBefore(now) ? sentAt : now);
        }
    }

    @Override
    public boolean isClockBehind() {
        synchronized (lock) {
            return wall.instant().isBefore(known);
        }
    }

    private void learn(Instant time) {
        synchronized (lock) {
            // The end of a life that vouched for it bounds how far a wrong clock can get: what replaces it ends later.
            if (!time.isAfter(known) || time.isAfter(provenUntil) || time.isAfter(ownUntil)) {
                return;
            }
            known = time;
            if (written.isBefore(NO_EARLIER) || !known.isBefore(written.plus(BEHIND))) {
                write();
            }
        }
    }

    private void write() {
        try {
            file.write(known);
            written = known;
        } catch (IOException e) {
            Logger.warn("The last good time cannot be written down: {}", e.getMessage());
            // Not again with the next message.
            written = known;
        }
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}
