package io.codriver.agent.app;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a cloud says about users, as text, and remembers what each message is about. */
final class UserWriter {

    /** What nobody asked the sender for: a role is on the car's own list or nowhere. */
    private static final String LIE = ",\"role\":\"PRIMARY\",\"state\":\"ACTIVE\",\"capabilities\":[\"UNLOCK\"]";

    private final CloudWriter cloud;
    private final Map<MessageId, Errand> errands = new HashMap<>();

    UserWriter(CloudWriter cloud) {
        this.cloud = cloud;
    }

    /** A message about users. */
    CloudMessage write(Errand errand, String more, Instant now, Duration life) {
        return write(errand, more, false, now, life);
    }

    /**
     * A message about users.
     *
     * @param more further members of its data, as JSON
     * @param lies whether it also says that the actor is the primary
     */
    CloudMessage write(Errand errand, String more, boolean lies, Instant now, Duration life) {
        List<String> members = new ArrayList<>();
        errand.actor().ifPresent(actor -> members.add("\"actor\":" + actor(actor, lies)));
        errand.about()
                .ifPresent(user -> members.add(
                        (errand.type().equals("primary.transfer") ? "\"to\":{" : "\"user\":{") + user(user) + "}"));
        if (!more.isEmpty()) {
            members.add(more);
        }
        return note(errand, cloud.write(errand.type(), "{" + String.join(",", members) + "}", now, life));
    }

    /** Remembers what a message is about that somebody else wrote. */
    CloudMessage note(Errand errand, CloudMessage message) {
        errands.put(message.id(), errand);
        return message;
    }

    /** What a message is about. */
    Optional<Errand> findErrand(MessageId id) {
        return Optional.ofNullable(errands.get(id));
    }

    static String accepted(String version, Instant at) {
        return "\"terms\":{\"version\":\"" + version + "\",\"locale\":\"de-DE\",\"acceptedAt\":\"" + at + "\"}";
    }

    static String invitation(String inviteId, String sharing, String validity, String version) {
        return "\"inviteId\":\"" + inviteId + "\",\"displayName\":\"I••• " + inviteId + "\",\"sharing\":\"" + sharing
                + "\"," + validity + "\"terms\":{\"version\":\"" + version
                + "\",\"url\":\"https://terms.example/t\"}";
    }

    private static String actor(Actor actor, boolean lies) {
        String said = actor.match(new Actor.Cases<String>() {
            @Override
            public String user(Actor.User account) {
                return "\"kind\":\"USER\"," + UserWriter.user(account.id());
            }

            @Override
            public String servicePartner(Actor.ServicePartner partner) {
                return "\"kind\":\"SERVICE_PARTNER\",\"id\":\"" + partner.id() + "\"";
            }

            @Override
            public String cloud(Actor.Cloud maker) {
                return "\"kind\":\"CLOUD\"";
            }
        });
        return "{" + said + (lies ? LIE : "") + "}";
    }

    private static String user(UserId user) {
        return "\"iss\":\"" + user.iss() + "\",\"sub\":\"" + user.sub() + "\"";
    }
}
