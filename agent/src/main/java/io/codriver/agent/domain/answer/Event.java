package io.codriver.agent.domain.answer;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in the car and that the cloud is told. */
public sealed interface Event {

    /**
     * An event of its own.
     *
     * @param type which
     * @param details what happened
     */
    record Happened(EventType type, Details details) implements Event {}

    /**
     * The end of a command whose receipt was {@link Status#IN_PROGRESS}.
     *
     * @param command the command's message id
     * @param result how it ended; never in progress again
     */
    record CommandResult(MessageId command, Receipt result) implements Event {}

    /**
     * Something happened to the list of users, for one user to know.
     *
     * @param to who is told
     * @param what happened
     * @param about whom it is about
     * @param displayName how that user is shown in the car, masked
     * @param role the role that it has or had
     * @param at when, by the wall clock
     */
    record Notified(Uid to, Notice.Kind what, Uid about, DisplayName displayName, Role role, Instant at)
            implements Event {}

    /**
     * Something happened to a user's plan of departures, for that user to know.
     *
     * @param to who made the plan
     * @param about who changed or ended it; the maker itself if a departure was not made ready
     * @param displayName how that user is shown in the car, masked
     * @param role the role that it has
     * @param notReady the departure for which the car was not made ready, if that is what happened
     * @param at when, by the wall clock
     */
    record PlanNotice(Uid to, Uid about, DisplayName displayName, Role role, Optional<NotReady> notReady, Instant at)
            implements Event {

        /** Another user has changed or ended the plan. */
        public static PlanNotice changed(Uid maker, User by, Instant now) {
            return new PlanNotice(maker, by.uid(), by.displayName(), by.role(), Optional.empty(), now);
        }

        /** The car was not made ready. */
        public static PlanNotice notReady(User maker, Instant departure, Reason why, Instant now) {
            NotReady notReady = new NotReady(departure, why);
            return new PlanNotice(
                    maker.uid(), maker.uid(), maker.displayName(), maker.role(), Optional.of(notReady), now);
        }
    }

    /** A departure, and why the car was not made ready for it. */
    record NotReady(Instant departure, Reason why) {}
}
