package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.wire.Incoming;
import io.codriver.agent.wire.WireFault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets through what is authentic, for this car, for now, and new. "Seen before" stands before "expired", so that a
 * success that is delivered again is not answered as expired; both stand behind all that shows authenticity.
 */
final class Gate {

    private final String vid;
    private final Store store;

    Gate(String vid, Store store) {
        this.vid = vid;
        this.store = store;
    }

    Verdict judge(Delivery delivery, String epoch, Moment now) throws Fault {
        byte[] bytes = delivery.payload().toArray();
        if (bytes.length > Incoming.LARGEST) {
            return unread(
                    Reason.TOO_LARGE, "the message has over " + Incoming.LARGEST + " bytes", correlation(delivery));
        }
        if (delivery.retained()) {
            // A command that the broker keeps would be carried out by every later owner's agent.
            return suspicious(Reason.RETAINED, correlation(delivery));
        }
        String prefix = "codriver/v1/" + vid + "/c2v/";
        if (!delivery.topic().startsWith(prefix)) {
            return suspicious(Reason.WRONG_VEHICLE, correlation(delivery));
        }
        Incoming message;
        try {
            message = Incoming.read(delivery.topic().substring(prefix.length()), bytes);
        } catch (WireFault e) {
            return unread(e.reason(), e.problem(), e.id().or(() -> correlation(delivery)));
        }
        if (!correlation(delivery).map(message.id()::equals).orElse(true)) {
            return unread(Reason.MALFORMED, "the Correlation Data are not the id", correlation(delivery));
        }
        if (!message.subject().equals("vid:" + vid)) {
            return suspicious(Reason.WRONG_VEHICLE, Optional.of(message.id()));
        }
        return judgeAuthentic(message, sha256(bytes), delivery, epoch, now);
    }

    private Verdict judgeAuthentic(Incoming message, Bytes hash, Delivery delivery, String epoch, Moment now)
            throws Fault {
        Optional<Answered> before = store.findAnswered(message.id());
        if (before.isPresent()) {
            return before.get().hash().equals(hash)
                    ? new Verdict.Seen(before.get())
                    : suspicious(Reason.ID_REUSED, Optional.of(message.id()));
        }
        Duration longest = message.type().longestLife();
        Deadline until = new Deadline(message.expiryTime(), now.steady().plus(shorter(delivery.expiresIn(), longest)));
        boolean thisEpoch = message.epoch().equals(epoch);
        boolean livesTooLong =
                Duration.between(message.time(), message.expiryTime()).compareTo(longest) > 0;
        // What is left of the Message Expiry is the broker's word: it may say another when the message comes again.
        Deadline acceptable = thisEpoch && !livesTooLong
                ? new Deadline(message.expiryTime(), now.steady().plus(longest))
                : new Deadline(now.wall(), now.steady());
        Verdict.Mark mark = new Verdict.Mark(hash, acceptable);
        Request.FromCloud request = new Request.FromCloud(message.id(), until, message.time(), message.command());
        Optional<Verdict.Mark> kept = store.hasRoom() ? Optional.of(mark) : Optional.empty();
        if (!thisEpoch) {
            return refused(Reason.WRONG_EPOCH, request, kept);
        }
        if (until.isOver(now) || mayBeForgotten(message)) {
            return refused(Reason.EXPIRED, request, kept);
        }
        if (livesTooLong) {
            return refused(Reason.TTL_TOO_LONG, request, kept);
        }
        if (kept.isEmpty()) {
            return refused(Reason.BUSY, request, kept);
        }
        return new Verdict.Admitted(request, mark);
    }

    /** The clock was set back, and a message comes again whose answer has been forgotten since. */
    private boolean mayBeForgotten(Incoming message) throws Fault {
        return store.findForgottenEnd()
                .filter(end -> !message.expiryTime().isAfter(end))
                .isPresent();
    }

    private static Verdict unread(Reason reason, String problem, Optional<MessageId> id) {
        return new Verdict.Refused(
                reason, Optional.of(problem), id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Verdict refused(Reason reason, Request.FromCloud request, Optional<Verdict.Mark> mark) {
        return new Verdict.Refused(
                reason, Optional.empty(), Optional.of(request.id()), mark, Optional.of(request), Optional.empty());
    }

    private static Verdict suspicious(Reason reason, Optional<MessageId> id) {
        Details what = Details.none().with("what", reason.name());
        Details details =
                id.map(message -> what.with("messageId", message.toString())).orElse(what);
        Event alert = new Event.Happened(EventType.SECURITY_ALERT, details);
        return new Verdict.Refused(
                reason, Optional.empty(), id, Optional.empty(), Optional.empty(), Optional.of(alert));
    }

    private static Optional<MessageId> correlation(Delivery delivery) {
        return delivery.correlation()
                .filter(bytes -> bytes.length() == MessageId.LENGTH)
                .map(bytes -> MessageId.of(bytes.toArray()));
    }

    private static Duration shorter(Optional<Duration> left, Duration longest) {
        return left.filter(rest -> rest.compareTo(longest) < 0).orElse(longest);
    }

    private static Bytes sha256(byte[] bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
