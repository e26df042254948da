package io.codriver.agent.wire;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import java.util.Optional;

/** Bytes that cannot be read as a message. Its text says what is wrong, and never repeats what was sent. */
public final class WireFault extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String problem;
    private final transient Optional<MessageId> id;

    WireFault(Reason reason, Optional<MessageId> id, String problem) {
        super(problem);
        this.reason = reason;
        this.problem = problem;
        this.id = id;
    }

    static WireFault malformed(String problem) {
        return new WireFault(Reason.MALFORMED, Optional.empty(), problem);
    }

    WireFault of(MessageId message) {
        return new WireFault(reason, Optional.of(message), problem);
    }

    /** What the sender is told. */
    public Reason reason() {
        return reason;
    }

    /** What cannot be read, for whoever wrote the sender. */
    public String problem() {
        return problem;
    }

    /** The message's name, if at least that could be read. */
    public Optional<MessageId> id() {
        return id;
    }
}
