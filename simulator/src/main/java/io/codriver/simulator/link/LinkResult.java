package io.codriver.simulator.link;

import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Answer;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one account.
 *
 * @param number its place in the row, from 1
 * @param account which account
 * @param role the role asked for
 * @param end the car's last answer
 * @param took from the first tap in the app to the end
 * @param answered from sending the typed code to the car's receipt; none if no code was sent
 */
public record LinkResult(
        int number, Account account, String role, Answer end, Duration took, Optional<Duration> answered) {

    /** Whether the account is linked. */
    public boolean isLinked() {
        return end.status().equals("SUCCEEDED");
    }

    /** Why not. */
    public Optional<String> reason() {
        return isLinked() ? Optional.empty() : end.reason();
    }
}
