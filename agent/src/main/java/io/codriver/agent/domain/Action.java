package io.codriver.agent.domain;

import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.workshop.BookingId;

/** What an occupant does on the head unit. An action that no longer fits the screen changes nothing. */
public sealed interface Action {

    /** Hands this action to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind. */
    interface Cases<R> {
        R openLink(OpenLink action);

        R declineLink(DeclineLink action);

        R acceptTerms(AcceptTerms action);

        R typeCode(TypeCode action);

        R dismissNotice(DismissNotice action);

        R dismissNotices(DismissNotices action);

        R dismissEarlierNotices(DismissEarlierNotices action);

        R removeUser(RemoveUser action);

        R approveUser(ApproveUser action);

        R shareWith(ShareWith action);

        R transferTo(TransferTo action);

        R answerHandover(AnswerHandover action);

        R answerDesignation(AnswerDesignation action);

        R declineReset(DeclineReset action);

        R reset(Reset action);

        R stopLocation(StopLocation action);

        R activateUpgrade(ActivateUpgrade action);

        R planClimate(PlanClimate action);

        R assignTrip(AssignTrip action);

        R writeLine(WriteLine action);

        R bookService(BookService action);

        R cancelBooking(CancelBooking action);

        R readMessages(ReadMessages action);

        R dismissReminder(DismissReminder action);

        R keepProfile(KeepProfile action);
    }

    /** Opens the message of a request. */
    record OpenLink(LinkId linkId) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openLink(this);
        }
    }

    /** "That wasn't me." */
    record DeclineLink(LinkId linkId) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declineLink(this);
        }
    }

    /**
     * Accepts the terms of a request whose code is typed on the head unit.
     *
     * @param locale the language in which they were shown, a BCP 47 tag
     */
    record AcceptTerms(LinkId linkId, String locale) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acceptTerms(this);
        }
    }

    /** Types the code that the app shows. */
    record TypeCode(LinkId linkId, SecurityCode code) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typeCode(this);
        }
    }

    /** Marks an announcement as seen. */
    record DismissNotice(long number) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dismissNotice(this);
        }
    }

    /**
     * Marks all announcements as seen that the screen showed.
     *
     * @param newest the number of the newest that was posted then: what came since stays
     */
    record DismissNotices(long newest) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dismissNotices(this);
        }
    }

    /**
     * Marks those announcements as seen that gave way to newer ones.
     *
     * @param newest the number of the newest that was posted when the screen showed that
     */
    record DismissEarlierNotices(long newest) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dismissEarlierNotices(this);
        }
    }

    /**
     * Takes a user off the list; a user who does so to itself leaves.
     *
     * @param revision of the list on the screen: of another list nobody is removed
     */
    record RemoveUser(Uid user, long revision) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.removeUser(this);
        }
    }

    /** Answers a newcomer. */
    record ApproveUser(Uid user, boolean approve) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approveUser(this);
        }
    }

    /** Changes how much a secondary sees of position and trips. */
    record ShareWith(Uid user, Sharing sharing) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shareWith(this);
        }
    }

    /** Hands the primary role on. */
    record TransferTo(Uid user) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transferTo(this);
        }
    }

    /**
     * Answers a secondary who asked for the primary role.
     *
     * @param user who asked, as the screen said: nobody else gets the role by this answer
     */
    record AnswerHandover(Uid user, boolean grant) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answerHandover(this);
        }
    }

    /**
     * Answers a service partner who names the primary.
     *
     * @param nominee who is named, as the screen said: nobody else becomes primary by this answer
     */
    record AnswerDesignation(Uid nominee, boolean yes) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answerDesignation(this);
        }
    }

    /** Says no to a reset for sale that was asked for. */
    record DeclineReset() implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declineReset(this);
        }
    }

    /** Resets the car for sale. */
    record Reset(Confirmation confirmation) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reset(this);
        }
    }

    /** Stops that anybody outside learns where the car is, or lets it be learned again. */
    record StopLocation(boolean stop) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stopLocation(this);
        }
    }

    /** Activates what was booked for this car. */
    record ActivateUpgrade(Capability capability) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.activateUpgrade(this);
        }
    }

    /** Sets the departures of the week; none ends the plan. */
    record PlanClimate(Plan plan) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.planClimate(this);
        }
    }

    /** Says whose trip it was. */
    record AssignTrip(long trip, Uid user) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assignTrip(this);
        }
    }

    /** Writes to the workshop. */
    record WriteLine(String text) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.writeLine(this);
        }
    }

    /** Books a service at the workshop. */
    record BookService(String wish) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bookService(this);
        }
    }

    /** Takes a booking back. */
    record CancelBooking(BookingId booking) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancelBooking(this);
        }
    }

    /**
     * Marks as read what the workshop and others wrote.
     *
     * @param line the number of the newest line that the screen showed
     * @param answer the number of the newest answer to a booking that it showed
     */
    record ReadMessages(long line, long answer) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.readMessages(this);
        }
    }

    /** Marks a reminder as seen. */
    record DismissReminder(long number) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dismissReminder(this);
        }
    }

    /** Keeps seat, mirror and temperature as they are now, for whoever is signed in. */
    record KeepProfile() implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keepProfile(this);
        }
    }
}
