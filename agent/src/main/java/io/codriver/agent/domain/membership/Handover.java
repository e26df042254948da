package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;

/**
 * A secondary asked for the primary role, and the primary has not answered.
 *
 * @param askedBy the message that asked; the end is reported under this id
 * @param user who asks
 * @param until when the request ends
 */
public record Handover(MessageId askedBy, UserId user, Deadline until) {

    /** How long the primary has to answer. */
    public static final Duration LONGEST = Duration.ofHours(24);
}
