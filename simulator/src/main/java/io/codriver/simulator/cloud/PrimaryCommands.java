package io.codriver.simulator.cloud;

import java.time.Instant;

/** Commands about the primary role. */
public final class PrimaryCommands {

    private PrimaryCommands() {}

    /** The primary hands the role to a secondary. */
    public static Command transfer(Actor actor, String to) {
        Command command = Command.by(actor, "primary.transfer");
        Command.putAccount(command.data(), "to", to);
        return command;
    }

    /** A secondary asks for the role. */
    public static Command askForRole(Actor actor) {
        return Command.by(actor, "primary.handover");
    }

    /** The primary answers a secondary who asked. */
    public static Command answerHandover(Actor actor, String asking, boolean grant) {
        Command command = Command.by(actor, "primary.handover.answer");
        Command.putAccount(command.data(), "user", asking);
        command.data().put("grant", grant);
        return command;
    }

    /**
     * A service partner names the first primary.
     *
     * @param assertion the number under which the partner keeps the proof of who the person is
     */
    public static Command designate(Actor actor, Account account, String locale, Instant acceptedAt, String assertion) {
        Command command = Command.by(actor, "primary.designate");
        Command.putAccount(command.data(), "user", account.sub());
        command.data().put("displayName", account.maskedName());
        Command.putConsent(command.data(), locale, acceptedAt);
        command.data().put("assertion", assertion);
        return command.joining(account);
    }

    /** A service partner asks who would go with the primary. */
    public static Command preview(Actor actor) {
        return Command.by(actor, "primary.preview");
    }

    /** A service partner removes the primary and everyone else, as the list was shown. */
    public static Command remove(Actor actor, String token) {
        return Command.by(actor, "primary.remove").token(token);
    }
}
