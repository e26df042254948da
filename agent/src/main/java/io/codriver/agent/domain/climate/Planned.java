package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Uid;
import java.time.Instant;
import java.util.Optional;

/**
 * The plan that is in force.
 *
 * @param plan when; it has a departure
 * @param by who made it: without that user's right it does not run
 * @param handledUntil departures up to then are decided and never come again; it never goes back
 * @param last what became of the last departure
 */
public record Planned(Plan plan, Uid by, Instant handledUntil, Optional<Passed> last) {

    /**
     * A departure that is decided.
     *
     * @param departure when
     * @param obstacle why the car was not made ready, if it was not
     */
    public record Passed(Instant departure, Optional<Reason> obstacle) {}

    /** The next departure for which the car will be made ready, as far as it knows. */
    public Optional<Instant> findNext() {
        return Calendar.findNext(plan, known());
    }

    /** Up to then it is known what became of the departures. */
    Instant known() {
        return last.map(Passed::departure).filter(handledUntil::isBefore).orElse(handledUntil);
    }

    /** That departure never comes again. */
    Planned handled(Instant departure, Optional<Reason> obstacle) {
        Instant until = departure.isAfter(handledUntil) ? departure : handledUntil;
        return new Planned(plan, by, until, Optional.of(new Passed(departure, obstacle)));
    }

    /** That departure has passed. A clock that ran ahead said so, if it comes again: then it is not over. */
    Planned missed(Instant departure, Reason why) {
        return new Planned(plan, by, handledUntil, Optional.of(new Passed(departure, Optional.of(why))));
    }
}
