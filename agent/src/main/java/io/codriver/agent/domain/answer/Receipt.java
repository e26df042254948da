package io.codriver.agent.domain.answer;

import java.util.Optional;

/**
 * The one answer to a command.
 *
 * @param status how the command stands
 * @param reason why not, or why without a change
 * @param details what the sender needs to go on
 */
public record Receipt(Status status, Optional<Reason> reason, Details details) {

    /** It is done. */
    public static Receipt succeeded(Details details) {
        return new Receipt(Status.SUCCEEDED, Optional.empty(), details);
    }

    /** It is so already; nothing changed. */
    public static Receipt unchanged(Reason reason, Details details) {
        return new Receipt(Status.SUCCEEDED, Optional.of(reason), details);
    }

    /** Somebody in the car, or the car itself, has to act. */
    public static Receipt inProgress(Details details) {
        return new Receipt(Status.IN_PROGRESS, Optional.empty(), details);
    }

    /** The car says no. */
    public static Receipt rejected(Reason reason) {
        return rejected(reason, Details.none());
    }

    /** The car says no, and what the sender should know. */
    public static Receipt rejected(Reason reason, Details details) {
        return new Receipt(Status.REJECTED, Optional.of(reason), details);
    }

    /** The car tried, and could not. */
    public static Receipt failed(Reason reason) {
        return new Receipt(Status.FAILED, Optional.of(reason), Details.none());
    }

    /** Nobody acted in time. */
    public static Receipt timedOut(Reason reason) {
        return new Receipt(Status.TIMED_OUT, Optional.of(reason), Details.none());
    }
}
