package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much one writer may write, so that nobody can quickly push out what others wrote.
 *
 * @param most how often
 * @param within in which time, by the steady clock: a moved wall clock frees nobody
 */
record Flood(int most, Duration within) {

    static final List<Flood> OF_LINES =
            List.of(new Flood(10, Duration.ofMinutes(1)), new Flood(30, Duration.ofHours(1)));
    static final List<Flood> OF_BOOKINGS = List.of(new Flood(10, Duration.ofHours(1)));
    static final List<Flood> OF_REMINDERS = List.of(new Flood(10, Duration.ofHours(1)));

    /**
     * The refusal of one more, or nothing if it may come.
     *
     * @param earlier when this writer wrote before, oldest first
     */
    static Optional<Receipt> findRefusal(List<Flood> limits, List<Moment> earlier, Moment now) {
        return limits.stream()
                .flatMap(limit -> limit.waits(earlier, now))
                .max(Duration::compareTo)
                .map(wait -> Receipt.rejected(
                        Reason.RATE_LIMITED, Details.none().with("retryAfterSeconds", wait.toSeconds() + 1)));
    }

    private Stream<Duration> waits(List<Moment> earlier, Moment now) {
        if (earlier.size() < most) {
            return Stream.empty();
        }
        Duration free = earlier.get(earlier.size() - most).steady().plus(within);
        return free.compareTo(now.steady()) > 0 ? Stream.of(free.minus(now.steady())) : Stream.empty();
    }
}
