package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.Codes;
import io.codriver.agent.domain.linking.Ends;
import io.codriver.agent.domain.linking.Offers;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.linking.SlowHash;
import io.codriver.agent.domain.membership.Approving;
import io.codriver.agent.domain.membership.Change;
import io.codriver.agent.domain.membership.Consenting;
import io.codriver.agent.domain.membership.HandingOver;
import io.codriver.agent.domain.membership.Invitation;
import io.codriver.agent.domain.membership.Inviting;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.membership.Naming;
import io.codriver.agent.domain.membership.Pending;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.membership.Transferring;
import io.codriver.agent.domain.membership.Updating;
import io.codriver.agent.domain.remote.Running;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.sale.Resets;
import io.codriver.agent.domain.sale.Sale;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.upgrade.Upgrading;
import io.codriver.agent.domain.workshop.Appointments;
import io.codriver.agent.domain.workshop.Chatting;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Desk;
import io.codriver.agent.domain.workshop.Reminding;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the rule for a message of the cloud. */
final class CommandRules implements Command.Cases<Outcome> {

    private final Outcome before;
    private final Kept kept;
    private final Membership members;
    private final Given given;
    private final Moment now;
    private final Request.FromCloud message;
    private final SecurityCode freshCode;
    private final SlowHash slowHash;

    private CommandRules(
            Outcome before, Request.FromCloud message, Moment now, SecurityCode freshCode, SlowHash slowHash) {
        this.before = before;
        this.kept = before.state().kept();
        this.members = kept.membership();
        this.given = before.state().given(now);
        this.now = now;
        this.message = message;
        this.freshCode = freshCode;
        this.slowHash = slowHash;
    }

    static Outcome decide(
            Outcome before, Request.FromCloud message, Moment now, SecurityCode freshCode, SlowHash slowHash) {
        Optional<Reason> unaccepted = Consents.findObstacle(before.state(), message.command());
        return unaccepted.isPresent()
                ? before.answer(Receipt.rejected(unaccepted.get()))
                : message.command().match(new CommandRules(before, message, now, freshCode, slowHash));
    }

    @Override
    public Outcome linkOffer(Command.LinkOffer command) {
        return before.linking(
                now, Offers.offer(kept.linking(), given, message.id(), message.until(), command.offer(), freshCode));
    }

    @Override
    public Outcome linkCommit(Command.LinkCommit command) {
        return before.linking(now, Codes.commit(kept.linking(), given, command.commit(), slowHash));
    }

    @Override
    public Outcome linkCancel(Command.LinkCancel command) {
        return before.linking(now, Ends.cancel(kept.linking(), given, command.linkId()));
    }

    @Override
    public Outcome userInvite(Command.UserInvite command) {
        Rights rights = Rights.standard(command.sharing()).during(validity(command.period()));
        Invitation invitation =
                new Invitation(command.inviteId(), command.displayName(), rights, command.terms(), message.until());
        return done(command.actor(), Deed.Kind.INVITED, Inviting.invite(members, given, command.actor(), invitation));
    }

    @Override
    public Outcome userAccept(Command.UserAccept command) {
        return change(Inviting.accept(members, given, command.inviteId(), command.user(), command.consent()));
    }

    @Override
    public Outcome userWithdraw(Command.UserWithdraw command) {
        return done(
                command.actor(),
                Deed.Kind.WITHDREW_INVITATION,
                Inviting.withdraw(members, command.actor(), command.inviteId()));
    }

    @Override
    public Outcome userRemove(Command.UserRemove command) {
        return stale(command.ifRevision())
                .orElseGet(() -> forget(
                        command,
                        done(
                                command.actor(),
                                Deed.Kind.REMOVED_USER,
                                Removing.remove(
                                        members,
                                        given,
                                        command.actor(),
                                        command.user(),
                                        command.why(),
                                        command.token()))));
    }

    /** An account that is no more disappears from the car altogether, also where it only waits to be linked. */
    private Outcome forget(Command.UserRemove command, Outcome removed) {
        if (command.why() != Removing.Why.ACCOUNT_DELETED || !(command.actor() instanceof Actor.Cloud)) {
            return removed;
        }
        Kept left = removed.state().kept();
        return removed.linking(now, Ends.forget(left.linking(), given, command.user()))
                .membership(now, Pending.forget(left.membership(), command.user()));
    }

    @Override
    public Outcome userUpdate(Command.UserUpdate command) {
        Change wanted =
                new Change(command.sharing(), command.only(), command.period().map(this::validity));
        return stale(command.ifRevision())
                .orElseGet(() -> done(
                        command.actor(),
                        Deed.Kind.CHANGED_USER,
                        Updating.update(members, given, command.actor(), command.user(), wanted)));
    }

    @Override
    public Outcome userApprove(Command.UserApprove command) {
        return done(
                command.actor(),
                Deed.Kind.APPROVED,
                Approving.answer(members, given, command.actor(), command.user(), command.approve()));
    }

    @Override
    public Outcome primaryTransfer(Command.PrimaryTransfer command) {
        return done(
                command.actor(),
                Deed.Kind.TRANSFERRED_ROLE,
                Transferring.transfer(members, given, command.actor(), command.to()));
    }

    @Override
    public Outcome primaryHandover(Command.PrimaryHandover command) {
        return done(
                command.actor(),
                Deed.Kind.ASKED_FOR_ROLE,
                HandingOver.ask(members, given, message.id(), message.until(), command.actor()));
    }

    @Override
    public Outcome primaryHandoverAnswer(Command.PrimaryHandoverAnswer command) {
        return done(
                command.actor(),
                Deed.Kind.ANSWERED_HANDOVER,
                HandingOver.answer(members, given, command.actor(), command.user(), command.grant()));
    }

    @Override
    public Outcome primaryDesignate(Command.PrimaryDesignate command) {
        return change(
                Naming.designate(members, given, message.id(), message.until(), command.actor(), command.nominee()));
    }

    @Override
    public Outcome primaryPreview(Command.PrimaryPreview command) {
        return change(Removing.preview(members, given, command.actor()));
    }

    @Override
    public Outcome primaryRemove(Command.PrimaryRemove command) {
        return change(Removing.removePrimary(members, given, command.actor(), command.token()));
    }

    @Override
    public Outcome usersReset(Command.UsersReset command) {
        Step<Sale> step = Resets.ask(kept.sale(), kept.roster(), given, message.id(), message.until(), command.actor());
        return noted(command.actor(), Deed.Kind.ASKED_FOR_RESET, before.sale(now, step));
    }

    @Override
    public Outcome usersResetNoted(Command.UsersResetNoted command) {
        return before.sale(now, Resets.noted(kept.sale()));
    }

    @Override
    public Outcome statusRequest(Command.StatusRequest command) {
        return Sightings.answer(before, command, now);
    }

    @Override
    public Outcome remoteCommand(Command.RemoteCommand command) {
        Usage usage = kept.usage();
        Step<Runs> step = Running.ask(
                usage.runs(),
                before.state().circumstances(),
                kept.roster(),
                before.state().signals().readings(),
                now,
                message.id(),
                command.actor(),
                command.order());
        return noted(
                command.actor(), Deed.Kind.USED_REMOTE_SERVICE, before.usage(now, step.with(usage.with(step.after()))));
    }

    @Override
    public Outcome accessCheck(Command.AccessCheck command) {
        return before.answer(Checks.answer(before.state(), command));
    }

    @Override
    public Outcome climatePlan(Command.ClimatePlan command) {
        return Comfort.plan(before, command.actor(), command.plan(), now);
    }

    @Override
    public Outcome tripAssign(Command.TripAssign command) {
        Outcome assigned = Logbook.assign(
                before, now, command.actor(), command.trip(), kept.roster().findUser(command.user()));
        return noted(command.actor(), Deed.Kind.ASSIGNED_TRIP, assigned);
    }

    @Override
    public Outcome upgradeGrant(Command.UpgradeGrant command) {
        Validity validity = validity(new Period(Optional.empty(), command.until()));
        Step<Upgrades> step =
                Upgrading.grant(kept.usage().upgrades(), given, command.actor(), command.capability(), validity);
        return before.usage(now, step.with(kept.usage().with(step.after())));
    }

    @Override
    public Outcome termsUpdate(Command.TermsUpdate command) {
        if (!(command.actor() instanceof Actor.Cloud)) {
            return before.answer(Receipt.rejected(Reason.ROLE_NOT_ALLOWED));
        }
        Usage after = kept.usage().inForce(Optional.of(command.terms()));
        return before.usage(now, Step.answer(after, Receipt.succeeded(Details.none())));
    }

    @Override
    public Outcome termsAccept(Command.TermsAccept command) {
        return change(Consenting.accept(members, kept.usage().terms(), command.actor(), command.consent()));
    }

    @Override
    public Outcome chatMessage(Command.ChatMessage command) {
        return wrote(
                command.actor(),
                Deed.Kind.WROTE_TO_WORKSHOP,
                Chatting.write(correspondence(), desk(), command.actor(), command.text()));
    }

    @Override
    public Outcome bookingRequest(Command.BookingRequest command) {
        return wrote(
                command.actor(),
                Deed.Kind.BOOKED_SERVICE,
                Appointments.request(correspondence(), desk(), command.actor(), command.booking(), command.wish()));
    }

    @Override
    public Outcome bookingUpdate(Command.BookingUpdate command) {
        Appointments.Answer answer = new Appointments.Answer(command.state(), command.appointment(), command.answer());
        return wrote(
                command.actor(),
                Deed.Kind.CANCELLED_BOOKING,
                Appointments.update(correspondence(), desk(), command.actor(), command.booking(), answer));
    }

    @Override
    public Outcome serviceReminder(Command.ServiceReminder command) {
        Step<Correspondence> step =
                Reminding.remind(correspondence(), desk(), command.actor(), command.text(), command.due());
        return before.usage(now, Contact.lift(before.state(), step));
    }

    private Outcome wrote(Actor actor, Deed.Kind kind, Step<Correspondence> step) {
        return noted(actor, kind, before.usage(now, Contact.lift(before.state(), step)));
    }

    private Correspondence correspondence() {
        return Contact.written(before.state());
    }

    private Desk desk() {
        return Contact.desk(before.state(), now);
    }

    private Outcome change(Step<Membership> step) {
        return before.membership(now, step);
    }

    private Outcome done(Actor actor, Deed.Kind kind, Step<Membership> step) {
        return noted(actor, kind, change(step));
    }

    /** What an actor was refused is no deed. */
    private Outcome noted(Actor actor, Deed.Kind kind, Outcome after) {
        boolean refused = after.receipt()
                .filter(receipt -> receipt.status() == Status.REJECTED)
                .isPresent();
        return refused ? after : Deeds.note(after, actor, kind, now);
    }

    private Optional<Outcome> stale(OptionalLong ifRevision) {
        return members.findStale(ifRevision).map(receipt -> change(Step.answer(members, receipt)));
    }

    private Validity validity(Period period) {
        return period.on(now, message.sentAt());
    }
}
