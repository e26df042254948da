package io.codriver.agent.domain;

import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the cloud can ask of the car. */
public sealed interface Command {

    /** Hands this command to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind, so that the compiler finds every place that must handle a new one. */
    interface Cases<R> {
        R linkOffer(LinkOffer command);

        R linkCommit(LinkCommit command);

        R linkCancel(LinkCancel command);

        R userInvite(UserInvite command);

        R userAccept(UserAccept command);

        R userWithdraw(UserWithdraw command);

        R userRemove(UserRemove command);

        R userUpdate(UserUpdate command);

        R userApprove(UserApprove command);

        R primaryTransfer(PrimaryTransfer command);

        R primaryHandover(PrimaryHandover command);

        R primaryHandoverAnswer(PrimaryHandoverAnswer command);

        R primaryDesignate(PrimaryDesignate command);

        R primaryPreview(PrimaryPreview command);

        R primaryRemove(PrimaryRemove command);

        R usersReset(UsersReset command);

        R usersResetNoted(UsersResetNoted command);

        R statusRequest(StatusRequest command);

        R remoteCommand(RemoteCommand command);

        R accessCheck(AccessCheck command);

        R climatePlan(ClimatePlan command);

        R tripAssign(TripAssign command);

        R upgradeGrant(UpgradeGrant command);

        R termsUpdate(TermsUpdate command);

        R termsAccept(TermsAccept command);

        R chatMessage(ChatMessage command);

        R bookingRequest(BookingRequest command);

        R bookingUpdate(BookingUpdate command);

        R serviceReminder(ServiceReminder command);
    }

    /** What somebody asks whom it names. */
    sealed interface Acting extends Command {
        /** Who asks. */
        Actor actor();
    }

    /** {@code link.offer}: link an account. */
    record LinkOffer(Offer offer) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkOffer(this);
        }
    }

    /** {@code link.commit}: this code was typed in the app. */
    record LinkCommit(Commit commit) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkCommit(this);
        }
    }

    /** {@code link.cancel}: forget the request. */
    record LinkCancel(LinkId linkId) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkCancel(this);
        }
    }

    /** {@code user.invite}: somebody may become a secondary. */
    record UserInvite(
            Actor actor, InviteId inviteId, DisplayName displayName, Sharing sharing, Period period, Terms terms)
            implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userInvite(this);
        }
    }

    /** {@code user.accept}: somebody accepts an invitation. */
    record UserAccept(InviteId inviteId, UserId user, Consent consent) implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userAccept(this);
        }
    }

    /** {@code user.withdraw}: take an invitation back. */
    record UserWithdraw(Actor actor, InviteId inviteId) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userWithdraw(this);
        }
    }

    /** {@code user.remove}: take a user off the list; a primary who leaves shows with the token that it knows who goes. */
    record UserRemove(Actor actor, UserId user, Removing.Why why, Optional<String> token, OptionalLong ifRevision)
            implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userRemove(this);
        }
    }

    /** {@code user.update}: change what a secondary has; what is not said stays. */
    record UserUpdate(
            Actor actor,
            UserId user,
            Optional<Sharing> sharing,
            Optional<Set<Capability>> only,
            Optional<Period> period,
            OptionalLong ifRevision)
            implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userUpdate(this);
        }
    }

    /** {@code user.approve}: the primary answers a newcomer. */
    record UserApprove(Actor actor, UserId user, boolean approve) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.userApprove(this);
        }
    }

    /** {@code primary.transfer}: the primary hands the role on. */
    record PrimaryTransfer(Actor actor, UserId to) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryTransfer(this);
        }
    }

    /** {@code primary.handover}: a secondary asks for the role. */
    record PrimaryHandover(Actor actor) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryHandover(this);
        }
    }

    /** {@code primary.handover.answer}: the primary answers a secondary who asked for the role. */
    record PrimaryHandoverAnswer(Actor actor, UserId user, boolean grant) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryHandoverAnswer(this);
        }
    }

    /** {@code primary.designate}: a service partner names the primary. */
    record PrimaryDesignate(Actor actor, Nominee nominee) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryDesignate(this);
        }
    }

    /** {@code primary.preview}: who would go with the primary? */
    record PrimaryPreview(Actor actor) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryPreview(this);
        }
    }

    /** {@code primary.remove}: remove everyone who was previewed. */
    record PrimaryRemove(Actor actor, String token) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryRemove(this);
        }
    }

    /** {@code users.reset}: reset the car for sale. */
    record UsersReset(Actor actor) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.usersReset(this);
        }
    }

    /** {@code users.reset.noted}: the cloud knows that the car was reset. */
    record UsersResetNoted() implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.usersResetNoted(this);
        }
    }

    /**
     * {@code status.request}: how is the car?
     *
     * @param view what of it
     * @param before only what has a lower number, for lists
     */
    record StatusRequest(Actor actor, View.Kind view, OptionalLong before) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statusRequest(this);
        }
    }

    /** {@code remote.command}: let the car do something from outside. */
    record RemoteCommand(Actor actor, Order order) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remoteCommand(this);
        }
    }

    /** {@code access.check}: may this user do that? For what others carry out once the car has said yes, such as a digital key. */
    record AccessCheck(Actor actor, Capability capability) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accessCheck(this);
        }
    }

    /** {@code climate.plan}: the departures of the week; none ends the plan. */
    record ClimatePlan(Actor actor, Plan plan) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.climatePlan(this);
        }
    }

    /** {@code trip.assign}: whose trip it was. */
    record TripAssign(Actor actor, long trip, UserId user) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tripAssign(this);
        }
    }

    /** {@code upgrade.grant}: something is booked for this car. */
    record UpgradeGrant(Actor actor, Capability capability, Optional<Instant> until) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upgradeGrant(this);
        }
    }

    /** {@code terms.update}: these terms are in force from now on. */
    record TermsUpdate(Actor actor, Terms terms) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.termsUpdate(this);
        }
    }

    /** {@code terms.accept}: a user accepts the terms in force. */
    record TermsAccept(Actor actor, Consent consent) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.termsAccept(this);
        }
    }

    /** {@code chat.message}: a line for the chat with the workshop. */
    record ChatMessage(Actor actor, String text) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chatMessage(this);
        }
    }

    /** {@code booking.request}: book a service. */
    record BookingRequest(Actor actor, BookingId booking, String wish) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bookingRequest(this);
        }
    }

    /** {@code booking.update}: how a booking stands. */
    record BookingUpdate(
            Actor actor, BookingId booking, Booking.State state, Optional<Instant> appointment, Optional<String> answer)
            implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bookingUpdate(this);
        }
    }

    /** {@code service.reminder}: maintenance is due. */
    record ServiceReminder(Actor actor, String text, Optional<LocalDate> due) implements Acting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serviceReminder(this);
        }
    }
}
