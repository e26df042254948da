package io.codriver.agent.domain.audit;

import java.time.Duration;

/**
 * Keeps a flood of what is refused from pushing the record out: of refusals so many a day get a line, and the others
 * are counted in the next line that is written.
 *
 * @param since when the day began, by the steady clock
 * @param written how many have got a line since then
 * @param omitted how many have not, since the last line
 */
public record Refusals(Duration since, int written, long omitted) {

    /** Then the 5,000 lines that are kept outlive fifty days of refusals. */
    public static final int MOST_A_DAY = 100;

    /** None yet. */
    public static final Refusals NONE = new Refusals(Duration.ZERO, 0, 0);

    private static final Duration DAY = Duration.ofDays(1);

    Refusals at(Duration now) {
        Duration age = now.minus(since);
        return age.isNegative() || age.compareTo(DAY) >= 0 ? new Refusals(now, 0, omitted) : this;
    }

    boolean isFull() {
        return written >= MOST_A_DAY;
    }

    Refusals omit() {
        return new Refusals(since, written, omitted + 1);
    }

    Refusals told(boolean refused) {
        return new Refusals(since, refused ? written + 1 : written, 0);
    }
}
