package io.codriver.agent.domain.answer;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Uid;
import java.time.Instant;

/** Something that happened in the car and that the cloud is told. */
public sealed interface Event {

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
    record CommandResult(MessageId command, Receipt result) implements Event {}

    /**
     * Something happened to the list of users, for one user to know.
     *
     * @param to who is told
     * @param what happened
     * @param about whom it is about
     * @param displayName how that user is shown in the car, masked
     * @param role the role that it has or had
     * @param at when, by the wall clock
     */
    record Notified(Uid to, Notice.Kind what, Uid about, DisplayName displayName, Role role, Instant at)
            implements Event {}
}
