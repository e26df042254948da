package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Commands about what users may see and do, besides what the primary decides. */
public final class AccessCommands {

    private AccessCommands() {}

    /** Asks the car whether a user may do something now. */
    public static Command check(Actor actor, String capability) {
        Command asked = Command.by(actor, "access.check").lasting(Duration.ofMinutes(2));
        asked.data().put("capability", capability);
        return asked;
    }

    /** Something was booked for the car. */
    public static Command grant(String capability, Optional<Instant> until) {
        Command booked = Command.by(Actor.cloud(), "upgrade.grant");
        booked.data().put("capability", capability);
        until.ifPresent(end -> booked.data().put("until", text(end)));
        return booked;
    }

    /** Other terms are in force. */
    public static Command updateTerms(String version) {
        Command changed = Command.by(Actor.cloud(), "terms.update");
        changed.data().putObject("terms").put("version", version).put("url", CommandWriter.TERMS_URL);
        return changed;
    }

    /** A user accepts the terms in force. */
    public static Command acceptTerms(Actor actor, String version, String locale, Instant at) {
        Command accepted = Command.by(actor, "terms.accept");
        ObjectNode terms = accepted.data().putObject("terms");
        terms.put("version", version).put("locale", locale).put("acceptedAt", text(at));
        return accepted;
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
