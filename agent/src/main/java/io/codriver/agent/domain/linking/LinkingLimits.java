package io.codriver.agent.domain.linking;

import java.time.Duration;
import java.util.List;

/** The numbers that keep a security code from being guessed (RFC 8628, 5.1 and 5.2). */
public final class LinkingLimits {

    /** How long a request waits for somebody to open it. */
    public static final Duration WAIT_FOR_PERSON = Duration.ofHours(3);
    /** How long a code lives from the first time it is opened. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);
    /** With this many wrong codes the request is locked. */
    public static final int MOST_TRIES = 5;
    /** Requests that may end without a link within {@link #HOUR}. */
    public static final int MOST_AN_HOUR = 3;
    /** Requests that may end without a link within {@link #DAY}. */
    public static final int MOST_A_DAY = 10;

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45));

    private LinkingLimits() {}

    /** How long nobody may try again after that many wrong codes, 1 to {@code MOST_TRIES - 1}. */
    public static Duration waitAfter(int wrongCodes) {
        return WAITS.get(Math.min(wrongCodes, WAITS.size()) - 1);
    }
}
