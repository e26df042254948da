package io.codriver.agent.app.port;

import java.time.Duration;

/**
 * How long the answers to messages are remembered. An answer is never forgotten while its message could still be
 * accepted: it would have its effect twice.
 *
 * @param life older answers are forgotten, by the steady clock; longer than the seven days for which a broker keeps a
 *     message for an absent car, so that what it delivers again is given its answer again
 * @param most keeps a cloud gone wild from filling the disk: with so many answers, those are forgotten earlier whose
 *     message could no longer be accepted, and while there are none of these, no new message is decided
 */
public record Retention(Duration life, int most) {

    /** Eight days, and 20,000 answers: two commands a minute for a week, in some twenty megabytes. */
    public static final Retention STANDARD = new Retention(Duration.ofDays(8), 20_000);

    /** How many old answers one transaction forgets at most: more than it can add, so that the number goes down. */
    public static final int FORGOTTEN_AT_ONCE = 4;
}
