package io.codriver.simulator.link;

import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PhoneLink;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one account.
 *
 * @param number its place in the row, from 1
 * @param end the request as it ended
 * @param took from the first tap in the app to the end
 * @param answered from sending the typed code to the car's receipt; none if no code was sent
 */
public record LinkResult(int number, PhoneLink end, Duration took, Optional<Duration> answered) {

    /** Whether the account is linked. */
    public boolean isLinked() {
        return end.phase() == PhoneLink.Phase.LINKED;
    }

    /** Why not. */
    public Optional<String> reason() {
        return isLinked() ? Optional.empty() : end.answer().flatMap(Answer::reason);
    }
}
