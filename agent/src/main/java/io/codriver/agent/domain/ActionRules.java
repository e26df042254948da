package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.Codes;
import io.codriver.agent.domain.linking.Ends;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.Screening;
import io.codriver.agent.domain.linking.SlowHash;
import io.codriver.agent.domain.membership.Approving;
import io.codriver.agent.domain.membership.Change;
import io.codriver.agent.domain.membership.Designation;
import io.codriver.agent.domain.membership.HandingOver;
import io.codriver.agent.domain.membership.Handover;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.membership.Naming;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.membership.Transferring;
import io.codriver.agent.domain.membership.Updating;
import io.codriver.agent.domain.remote.Running;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.sale.Resets;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.upgrade.Upgrading;
import io.codriver.agent.domain.workshop.Appointments;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Chatting;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rule for what an occupant does. Who decides about users is who is signed in, as the car's own list has it. */
final class ActionRules implements Action.Cases<Outcome> {

    private final Outcome before;
    private final Kept kept;
    private final Membership members;
    private final Given given;
    private final Moment now;
    private final Fresh fresh;
    private final SlowHash slowHash;

    private ActionRules(Outcome before, Moment now, Fresh fresh, SlowHash slowHash) {
        this.before = before.with(before.state().refused(Optional.empty()));
        this.kept = before.state().kept();
        this.members = kept.membership();
        this.given = before.state().given(now);
        this.now = now;
        this.fresh = fresh;
        this.slowHash = slowHash;
    }

    static Outcome decide(Outcome before, Action action, Moment now, Fresh fresh, SlowHash slowHash) {
        return action.match(new ActionRules(before, now, fresh, slowHash));
    }

    @Override
    public Outcome openLink(Action.OpenLink open) {
        return before.linking(now, Screening.open(kept.linking(), given, open.linkId()));
    }

    @Override
    public Outcome declineLink(Action.DeclineLink decline) {
        return before.linking(now, Ends.decline(kept.linking(), given, decline.linkId()));
    }

    @Override
    public Outcome acceptTerms(Action.AcceptTerms accept) {
        return before.linking(now, Screening.acceptTerms(kept.linking(), given, accept.linkId(), accept.locale()));
    }

    @Override
    public Outcome typeCode(Action.TypeCode typed) {
        return before.linking(
                now, Codes.type(kept.linking(), given, typed.linkId(), typed.code(), fresh.id(), slowHash));
    }

    @Override
    public Outcome dismissNotice(Action.DismissNotice dismiss) {
        return keep(kept.with(kept.notices().seen(dismiss.number())));
    }

    @Override
    public Outcome dismissNotices(Action.DismissNotices dismiss) {
        return keep(kept.with(kept.notices().seenUpTo(dismiss.newest())));
    }

    @Override
    public Outcome dismissEarlierNotices(Action.DismissEarlierNotices dismiss) {
        return keep(kept.with(kept.notices().seenEarlier(dismiss.newest())));
    }

    @Override
    public Outcome removeUser(Action.RemoveUser remove) {
        return decide(remove.user(), Deed.Kind.REMOVED_USER, (driver, user) -> {
            if (remove.revision() != kept.roster().revision()) {
                return Step.refuse(members, Reason.STALE_REVISION);
            }
            return driver.equals(user)
                    ? Removing.leaveInCar(members, driver)
                    : Removing.remove(members, given, actor(driver), user.id(), Removing.Why.REMOVED, Optional.empty());
        });
    }

    @Override
    public Outcome approveUser(Action.ApproveUser answer) {
        return decide(
                answer.user(),
                Deed.Kind.APPROVED,
                (driver, user) -> Approving.answer(members, given, actor(driver), user.id(), answer.approve()));
    }

    @Override
    public Outcome shareWith(Action.ShareWith share) {
        Change wanted = new Change(Optional.of(share.sharing()), Optional.empty(), Optional.empty());
        return decide(
                share.user(),
                Deed.Kind.CHANGED_USER,
                (driver, user) -> Updating.update(members, given, actor(driver), user.id(), wanted));
    }

    @Override
    public Outcome transferTo(Action.TransferTo transfer) {
        return decide(
                transfer.user(),
                Deed.Kind.TRANSFERRED_ROLE,
                (driver, user) -> Transferring.transfer(members, given, actor(driver), user.id()));
    }

    @Override
    public Outcome answerHandover(Action.AnswerHandover answer) {
        return members.handover()
                .flatMap(open -> kept.roster().findUser(open.user()))
                .filter(asking -> asking.uid().equals(answer.user()))
                .map(asking -> decide(
                        asking.uid(),
                        Deed.Kind.ANSWERED_HANDOVER,
                        (driver, user) -> HandingOver.answer(members, given, actor(driver), user.id(), answer.grant())))
                .orElse(before);
    }

    @Override
    public Outcome answerDesignation(Action.AnswerDesignation answer) {
        boolean fits = members.designation()
                .map(open -> kept.epoch().uidOf(open.nominee().user()))
                .filter(answer.nominee()::equals)
                .isPresent();
        if (!fits) {
            return before;
        }
        return answer.yes() && !given.standing()
                ? refuse(Reason.VEHICLE_MOVING)
                : before.membership(now, Naming.answer(members, given, answer.yes()));
    }

    @Override
    public Outcome declineReset(Action.DeclineReset decline) {
        return before.sale(now, Resets.decline(kept.sale()));
    }

    @Override
    public Outcome reset(Action.Reset reset) {
        if (!given.standing()) {
            return refuse(Reason.VEHICLE_MOVING);
        }
        if (!reset.confirmation().isEnough()) {
            return refuse(Reason.CONFIRMATION_REQUIRED);
        }
        // Whoever waits for an end hears it; beyond that nothing of what was before is told to anyone.
        Receipt gone = Receipt.rejected(Reason.WRONG_EPOCH);
        Stream<Event> runs = kept.usage().runs().open().stream()
                .map(run -> new Event.CommandResult(run.askedBy(), Running.UNANSWERED));
        Stream<Event> asked = Stream.of(
                        kept.requests().open().map(Link::offeredBy),
                        members.handover().map(Handover::askedBy),
                        members.designation().map(Designation::askedBy))
                .flatMap(Optional::stream)
                .map(id -> new Event.CommandResult(id, gone));
        List<Event> ends = Stream.concat(runs, asked).toList();
        // A car that was reset is not one that never had a user: the file of its delivery names whoever sells it now.
        Kept emptied = Kept.fresh(fresh.epoch())
                .with(Membership.of(Roster.empty().cleared()))
                .with(Resets.carriedOut(kept.sale(), now))
                .with(kept.audit());
        State after = State.started(before.state().profile(), before.state().bounds(), emptied)
                .with(before.state().signals().driver(Optional.empty()));
        return Outcome.of(after).tell(ends);
    }

    @Override
    public Outcome stopLocation(Action.StopLocation stop) {
        Kept switched = kept.locationStopped(stop.stop());
        return keep(stop.stop() ? Logbook.hide(switched) : switched);
    }

    @Override
    public Outcome activateUpgrade(Action.ActivateUpgrade activate) {
        Optional<User> driver = before.state().signals().driver().flatMap(kept.roster()::findUser);
        Optional<Reason> unaccepted = driver.flatMap(user -> Consents.findObstacle(before.state(), user));
        Step<Upgrades> step = Upgrading.activate(kept.usage().upgrades(), given, driver, activate.capability());
        return unaccepted
                .or(() -> step.receipt().flatMap(Receipt::reason))
                .map(this::refuse)
                .orElseGet(() -> before.usage(now, step.with(kept.usage().with(step.after()))));
    }

    @Override
    public Outcome planClimate(Action.PlanClimate action) {
        return Comfort.planHere(before, action.plan(), now);
    }

    @Override
    public Outcome assignTrip(Action.AssignTrip assign) {
        Optional<User> driver = before.state().signals().driver().flatMap(kept.roster()::findUser);
        if (driver.isEmpty()) {
            return refuse(Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.standing()) {
            return refuse(Reason.VEHICLE_MOVING);
        }
        Actor actor = actor(driver.get());
        Outcome assigned =
                Logbook.assign(before, now, actor, assign.trip(), kept.roster().findUser(assign.user()));
        return assigned.receipt()
                .filter(receipt -> receipt.status() == Status.REJECTED)
                .flatMap(Receipt::reason)
                .map(this::refuse)
                .orElseGet(() -> Deeds.note(assigned.unanswered(), actor, Deed.Kind.ASSIGNED_TRIP, now));
    }

    @Override
    public Outcome writeLine(Action.WriteLine action) {
        return write(
                Deed.Kind.WROTE_TO_WORKSHOP,
                (desk, driver) -> Chatting.writeInCar(correspondence(), desk, driver, action.text()));
    }

    @Override
    public Outcome bookService(Action.BookService action) {
        BookingId id = new BookingId(fresh.id().toString());
        return write(
                Deed.Kind.BOOKED_SERVICE,
                (desk, driver) -> Appointments.request(correspondence(), desk, driver, id, action.wish()));
    }

    @Override
    public Outcome cancelBooking(Action.CancelBooking action) {
        return write(
                Deed.Kind.CANCELLED_BOOKING,
                (desk, driver) -> Appointments.cancel(correspondence(), desk, driver, action.booking()));
    }

    @Override
    public Outcome readMessages(Action.ReadMessages action) {
        // Nobody has read what the screen does not show while the car moves.
        return given.standing() ? keep(correspondence().read(action.line(), action.answer())) : before;
    }

    @Override
    public Outcome dismissReminder(Action.DismissReminder action) {
        return keep(correspondence().seen(action.number()));
    }

    @Override
    public Outcome keepProfile(Action.KeepProfile action) {
        return Comfort.keepProfile(before, now);
    }

    /** What the driver decides about a user of the list. */
    private interface Decision {
        Step<Membership> by(User driver, User user);
    }

    private Outcome decide(Uid about, Deed.Kind kind, Decision decision) {
        Optional<User> driver = before.state().signals().driver().flatMap(kept.roster()::findUser);
        Optional<User> user = kept.roster().findUser(about);
        if (driver.isEmpty() || user.isEmpty()) {
            return refuse(Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.standing()) {
            return refuse(Reason.VEHICLE_MOVING);
        }
        Optional<Reason> unaccepted = driver.equals(user) && kind == Deed.Kind.REMOVED_USER
                ? Optional.empty()
                : Consents.findObstacle(before.state(), driver.get());
        if (unaccepted.isPresent()) {
            return refuse(unaccepted.get());
        }
        Step<Membership> step = decision.by(driver.get(), user.get());
        Optional<Reason> refused = step.receipt()
                .filter(receipt -> receipt.status() == Status.REJECTED)
                .flatMap(Receipt::reason);
        return refused.map(this::refuse)
                .orElseGet(() -> Deeds.note(before.membership(now, step.unanswered()), actor(driver.get()), kind, now));
    }

    /** What whoever is signed in writes to the workshop. */
    private interface Writing {
        Step<Correspondence> by(Desk desk, Actor driver);
    }

    private Outcome write(Deed.Kind kind, Writing writing) {
        Optional<User> driver = before.state().signals().driver().flatMap(kept.roster()::findUser);
        if (driver.isEmpty()) {
            return refuse(Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.standing()) {
            return refuse(Reason.VEHICLE_MOVING);
        }
        Step<Correspondence> step = writing.by(Contact.desk(before.state(), now), actor(driver.get()));
        Optional<Reason> refused = step.receipt().flatMap(Receipt::reason);
        return refused.map(this::refuse)
                .orElseGet(() -> Deeds.note(
                        before.usage(now, Contact.lift(before.state(), step.unanswered())),
                        actor(driver.get()),
                        kind,
                        now));
    }

    private Correspondence correspondence() {
        return Contact.written(before.state());
    }

    private Outcome keep(Correspondence changed) {
        return keep(kept.with(kept.usage().with(changed)));
    }

    private Outcome refuse(Reason why) {
        return before.with(before.state().refused(Optional.of(why)));
    }

    private Outcome keep(Kept changed) {
        return before.with(before.state().with(changed));
    }

    private static Actor.User actor(User user) {
        return new Actor.User(user.id());
    }
}
