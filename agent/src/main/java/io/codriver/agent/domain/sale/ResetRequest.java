package io.codriver.agent.domain.sale;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;

/**
 * The cloud asks for a reset; somebody in the car has to say yes.
 *
 * @param askedBy the message that asked; the end is reported under this id
 * @param by who asks
 * @param until when the request ends
 */
public record ResetRequest(MessageId askedBy, By by, Deadline until) {

    /** How long it waits for somebody in the car. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** Who can ask from outside. */
    public enum By {
        PRIMARY,
        SERVICE_PARTNER,
        CLOUD
    }
}
