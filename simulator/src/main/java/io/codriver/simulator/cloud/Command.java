package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the cloud wants of a car, before it has a name, an epoch and a time.
 *
 * @param type for example {@code user.invite}
 * @param data as the contract has it for the type
 * @param life how long it may wait for the car
 * @param joins whose account the car will name with a uid, if it does what is asked
 */
public record Command(String type, ObjectNode data, Duration life, Optional<Account> joins) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A command with the life that its type usually has here. */
    public static Command of(String type, ObjectNode data) {
        return new Command(type, data, usualLife(type), Optional.empty());
    }

    /** A command that somebody asks for. */
    static Command by(Actor actor, String type) {
        ObjectNode data = newData();
        actor.write(data.putObject("actor"));
        return of(type, data);
    }

    /** This command, in the course of which the account gets a uid. */
    public Command joining(Account account) {
        return new Command(type, data, life, Optional.of(account));
    }

    /** This command, with another life. */
    public Command lasting(Duration other) {
        return new Command(type, data, other, joins);
    }

    /** This command, to be carried out on this revision of the list only. */
    public Command ifRevision(long revision) {
        return new Command(type, data.deepCopy().put("ifRevision", revision), life, joins);
    }

    /** This command, with the token of the list that was shown to whoever decides. */
    public Command token(String token) {
        return new Command(type, data.deepCopy().put("token", token), life, joins);
    }

    static ObjectNode newData() {
        return MAPPER.createObjectNode();
    }

    /** Writes an account where the contract has {@code {iss, sub}}. */
    static void putAccount(ObjectNode data, String name, String sub) {
        data.putObject(name).put("iss", Account.ISSUER).put("sub", sub);
    }

    /** Writes that terms were accepted. */
    static void putConsent(ObjectNode data, String locale, Instant acceptedAt) {
        data.putObject("terms")
                .put("version", CommandWriter.TERMS_VERSION)
                .put("locale", locale)
                .put("acceptedAt", acceptedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static Duration usualLife(String type) {
        return switch (type) {
            case "link.offer", "link.cancel" -> Duration.ofHours(3);
            case "link.commit", "primary.preview", "primary.remove", "status.request", "remote.command" ->
                Duration.ofMinutes(5);
            case "primary.handover", "primary.handover.answer" -> Duration.ofHours(24);
            default -> Duration.ofDays(7);
        };
    }
}
