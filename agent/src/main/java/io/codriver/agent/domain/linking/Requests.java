package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open request, of which there is at most one, and those that ended without a link within a day.
 *
 * @param open the open one
 * @param ended the others, oldest first, {@link LinkingLimits#MOST_A_DAY} at most
 */
public record Requests(Optional<Link> open, List<Ended> ended) {

    public Requests {
        ended = List.copyOf(ended);
    }

    /** Of a car that was never asked. */
    public static Requests none() {
        return new Requests(Optional.empty(), List.of());
    }

    /** The open request, if it has that name. */
    public Optional<Link> findOpen(LinkId id) {
        return open.filter(link -> link.id().equals(id));
    }

    /** Why the request of that name ended without a link, if it did so lately. */
    public Optional<Reason> findEnd(LinkId id) {
        return ended.stream()
                .filter(one -> one.linkId().equals(id))
                .reduce((first, second) -> second)
                .map(Ended::why);
    }

    /** With this request open. */
    Requests with(Link link) {
        return new Requests(Optional.of(link), ended);
    }

    /** With the open request gone, because it led to a link. */
    Requests redeemed() {
        return new Requests(Optional.empty(), ended);
    }

    /** With the open request ended without a link. */
    Requests end(Reason why, Moment now) {
        Stream<Ended> fresh = ended.stream().filter(one -> isWithin(one, LinkingLimits.DAY, now));
        Stream<Ended> last = open.stream().map(link -> new Ended(link.id(), why, now.steady()));
        List<Ended> all = Stream.concat(fresh, last).toList();
        // The open request is let in only below the day's limit, so nothing that still counts is dropped here.
        return new Requests(
                Optional.empty(), all.subList(Math.max(0, all.size() - LinkingLimits.MOST_A_DAY), all.size()));
    }

    /** How long until one more request may be made; zero if now. The open one counts, since a new one ends it. */
    Duration waitForNext(Moment now) {
        Duration hour = waitFor(LinkingLimits.MOST_AN_HOUR, LinkingLimits.HOUR, now);
        Duration day = waitFor(LinkingLimits.MOST_A_DAY, LinkingLimits.DAY, now);
        return hour.compareTo(day) > 0 ? hour : day;
    }

    private Duration waitFor(int most, Duration window, Moment now) {
        List<Ended> counted =
                ended.stream().filter(one -> isWithin(one, window, now)).toList();
        int total = counted.size() + (open.isPresent() ? 1 : 0);
        if (total < most) {
            return Duration.ZERO;
        }
        Ended frees = counted.get(total - most);
        return frees.at().plus(window).minus(now.steady());
    }

    private static boolean isWithin(Ended one, Duration window, Moment now) {
        return now.steady().minus(one.at()).compareTo(window) < 0;
    }
}
