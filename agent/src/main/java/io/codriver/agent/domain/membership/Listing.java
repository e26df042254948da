package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Given;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;

/**
 * The list as somebody was shown it before deciding about it. What is carried out is what was shown: a token or a
 * revision of an older list is refused, with what is needed to try again.
 */
final class Listing {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private Listing() {}

    /** The users as the retained list names them. */
    static Details users(Roster roster) {
        return Details.none()
                .with("users", roster.users().stream().map(Listing::user).toList());
    }

    /** The users with their masked names, and a token that is void as soon as the list changes, or after a while. */
    static Details preview(Roster roster, Given given, Actor actor) {
        long end = given.now().steady().plus(TOKEN_LIFE).toSeconds();
        List<Details> named = roster.users().stream()
                .map(user -> user(user).with("displayName", user.displayName().text()))
                .toList();
        return Details.none().with("token", token(roster, given, actor, end)).with("users", named);
    }

    /** Whether this actor was shown this list a short while ago. */
    static boolean wasShown(Roster roster, Given given, Actor actor, String token) {
        String[] parts = token.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,15}")) {
            return false;
        }
        long end = Long.parseLong(parts[0]);
        return given.now().steady().toSeconds() < end && isEqual(token, token(roster, given, actor, end));
    }

    /** The refusal of what goes by an older list. */
    static Receipt stale(Roster roster) {
        return Receipt.rejected(Reason.STALE_REVISION, users(roster));
    }

    private static Details user(User user) {
        return Details.about(user).with("sharing", user.rights().sharing().name());
    }

    private static String token(Roster roster, Given given, Actor actor, long end) {
        return end + "." + given.epoch().tokenOf("shown " + roster.revision() + " " + end + " " + name(actor, given));
    }

    private static String name(Actor actor, Given given) {
        return actor.match(new Actor.Cases<String>() {
            @Override
            public String user(Actor.User account) {
                return "user " + given.epoch().uidOf(account.id());
            }

            @Override
            public String servicePartner(Actor.ServicePartner partner) {
                return "service partner " + partner.id();
            }

            @Override
            public String cloud(Actor.Cloud cloud) {
                return "cloud";
            }
        });
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
