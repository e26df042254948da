package io.codriver.agent.app.port;

import java.time.Duration;

/**
 * How long the answers to messages are remembered. Both bounds are there for their own reason: the life covers the
 * seven days for which a broker keeps a message for an absent car; the number keeps a cloud gone wild from filling the
 * disk, and the time before which it never forgets is the longest life of any command.
 *
 * @param life older answers are forgotten, by the steady clock
 * @param most of more than that many the oldest are forgotten earlier
 * @param never but none that is younger than this
 */
public record Retention(Duration life, int most, Duration never) {

    /** Eight days, 20,000 answers, three hours. */
    public static final Retention STANDARD = new Retention(Duration.ofDays(8), 20_000, Duration.ofHours(3));

    /** How many answers one transaction forgets at most: more than it can add, so that the number goes down. */
    public static final int FORGOTTEN_AT_ONCE = 4;
}
