package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;

/**
 * A service partner names the primary of a car that has none.
 *
 * @param askedBy the message that asked; the end is reported under this id
 * @param partner who names
 * @param nominee who is named
 * @param until when the request ends
 */
public record Designation(MessageId askedBy, Actor.ServicePartner partner, Nominee nominee, Deadline until) {

    /** How long it waits for somebody in the car. */
    public static final Duration LONGEST = Duration.ofHours(3);
}
