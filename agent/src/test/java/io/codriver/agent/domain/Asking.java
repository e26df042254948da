package io.codriver.agent.domain;

import io.codriver.agent.domain.roster.Actor;
import java.util.Optional;

/** Who asks, in each command that says it. */
final class Asking implements Command.Cases<Optional<Actor>> {

    static Optional<Actor> find(Command command) {
        return command.match(new Asking());
    }

    @Override
    public Optional<Actor> linkOffer(Command.LinkOffer command) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor> linkCommit(Command.LinkCommit command) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor> linkCancel(Command.LinkCancel command) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor> userInvite(Command.UserInvite command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> userAccept(Command.UserAccept command) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor> userWithdraw(Command.UserWithdraw command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> userRemove(Command.UserRemove command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> userUpdate(Command.UserUpdate command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> userApprove(Command.UserApprove command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryTransfer(Command.PrimaryTransfer command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryHandover(Command.PrimaryHandover command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryHandoverAnswer(Command.PrimaryHandoverAnswer command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryDesignate(Command.PrimaryDesignate command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryPreview(Command.PrimaryPreview command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> primaryRemove(Command.PrimaryRemove command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> usersReset(Command.UsersReset command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> usersResetNoted(Command.UsersResetNoted command) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor> statusRequest(Command.StatusRequest command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> remoteCommand(Command.RemoteCommand command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> accessCheck(Command.AccessCheck command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> climatePlan(Command.ClimatePlan command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> tripAssign(Command.TripAssign command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> upgradeGrant(Command.UpgradeGrant command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> termsUpdate(Command.TermsUpdate command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> termsAccept(Command.TermsAccept command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> chatMessage(Command.ChatMessage command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> bookingRequest(Command.BookingRequest command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> bookingUpdate(Command.BookingUpdate command) {
        return Optional.of(command.actor());
    }

    @Override
    public Optional<Actor> serviceReminder(Command.ServiceReminder command) {
        return Optional.of(command.actor());
    }
}
