package io.codriver.simulator.cloud;

import java.time.Instant;
import java.util.Optional;

/** Commands about secondary users. */
public final class UserCommands {

    private UserCommands() {}

    /**
     * Invites somebody by a contact address; the car keeps the invitation open as long as the command lives.
     *
     * @param inviteId 16 to 64 letters, digits, {@code -} or {@code _} that nobody can guess
     * @param displayName how the person is shown in the car, masked
     * @param sharing {@code SHARED} or {@code LIMITED}
     */
    public static Command invite(
            Actor actor, String inviteId, String displayName, String sharing, Optional<LentTime> validity) {
        Command command = Command.by(actor, "user.invite");
        command.data().put("inviteId", inviteId).put("displayName", displayName).put("sharing", sharing);
        validity.ifPresent(time -> time.write(command.data().putObject("validity")));
        command.data()
                .putObject("terms")
                .put("version", CommandWriter.TERMS_VERSION)
                .put("url", CommandWriter.TERMS_URL);
        return command;
    }

    /** Somebody accepts an invitation, and the terms. */
    public static Command accept(String inviteId, Account account, String locale, Instant acceptedAt) {
        Command command = Command.of("user.accept", Command.newData().put("inviteId", inviteId));
        Command.putAccount(command.data(), "user", account.sub());
        Command.putConsent(command.data(), locale, acceptedAt);
        return command.joining(account);
    }

    /** The primary takes an invitation back. */
    public static Command withdraw(Actor actor, String inviteId) {
        Command command = Command.by(actor, "user.withdraw");
        command.data().put("inviteId", inviteId);
        return command;
    }

    /** The primary takes a secondary off the list. */
    public static Command remove(Actor actor, String sub) {
        return goes(actor, sub, "REMOVED");
    }

    /** A user goes by itself; a primary with others on the list needs the token of the list it was shown. */
    public static Command leave(String sub) {
        return goes(Actor.user(sub), sub, "LEFT");
    }

    /** An account is no more. */
    public static Command accountDeleted(String sub) {
        return goes(Actor.cloud(), sub, "ACCOUNT_DELETED");
    }

    /** A user goes, for the reason that is given. */
    public static Command goes(Actor actor, String sub, String reason) {
        Command command = about(actor, "user.remove", sub);
        command.data().put("reason", reason);
        return command;
    }

    /** The primary changes what a secondary has. */
    public static Command update(Actor actor, String sub, UserChange change) {
        Command command = about(actor, "user.update", sub);
        change.write(command.data());
        return command;
    }

    /** The primary answers a newcomer, where the platform asks for that. */
    public static Command approve(Actor actor, String sub, boolean approve) {
        Command command = about(actor, "user.approve", sub);
        command.data().put("approve", approve);
        return command;
    }

    private static Command about(Actor actor, String type, String sub) {
        Command command = Command.by(actor, type);
        Command.putAccount(command.data(), "user", sub);
        return command;
    }
}
