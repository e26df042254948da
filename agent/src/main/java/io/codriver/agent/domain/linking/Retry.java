package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import java.time.Duration;

/** Tells the sender when to try again. */
final class Retry {

    private Retry() {}

    /** Whole seconds, rounded up, so that trying then is not too early. */
    static Details after(Duration wait) {
        return Details.none()
                .with("retryAfterSeconds", wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
