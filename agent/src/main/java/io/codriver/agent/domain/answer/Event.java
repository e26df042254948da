package io.codriver.agent.domain.answer;

/** Something that happened in the car and that the cloud is told. */
public sealed interface Event {

    /** The event's details, as the contract's schema for its type has them. */
    Details details();

    /**
     * An event of its own.
     *
     * @param type which
     * @param details what happened
     */
    record Happened(EventType type, Details details) implements Event {}

    /**
     * The end of a command whose receipt was {@link Status#IN_PROGRESS}.
     *
     * @param command the command's message id
     * @param result how it ended; never in progress again
     */
    record CommandResult(MessageId command, Receipt result) implements Event {
        @Override
        public Details details() {
            return result.details();
        }
    }
}
