package io.codriver.agent.wire;

import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads what many messages say of people: who they are, who asks, and what they accepted. */
final class PersonReader {

    /** The longest tag that BCP 47 (RFC 5646, 4.4.1) plans for. */
    private static final int LONGEST_TAG = 35;

    private PersonReader() {}

    static UserId user(Fields user) throws WireFault {
        String iss = user.text("iss");
        return user.make("sub", sub -> new UserId(iss, sub));
    }

    static Actor actor(Fields data) throws WireFault {
        Fields actor = data.object("actor");
        return switch (actor.text("kind")) {
            case "USER" -> new Actor.User(user(actor));
            case "SERVICE_PARTNER" -> actor.make("id", Actor.ServicePartner::new);
            case "CLOUD" -> new Actor.Cloud();
            default -> throw actor.problem("kind", "is none of USER, SERVICE_PARTNER and CLOUD");
        };
    }

    static Terms terms(Fields terms) throws WireFault {
        String version = terms.text("version");
        return terms.make("url", url -> new Terms(version, URI.create(url)));
    }

    static Consent consent(Fields terms) throws WireFault {
        return new Consent(
                terms.make("version", Terms::requireVersion),
                terms.make("locale", PersonReader::requireLocale),
                terms.time("acceptedAt"));
    }

    static Nominee nominee(Fields data) throws WireFault {
        UserId user = user(data.object("user"));
        DisplayName displayName = data.make("displayName", DisplayName::new);
        Consent consent = consent(data.object("terms"));
        return data.make("assertion", assertion -> new Nominee(user, displayName, consent, assertion));
    }

    /** What a list that was shown is known by; whether it is one of this car is another question. */
    static String token(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a token is 1 to 64 letters, digits, '.', - or _");
        }
        return text;
    }

    static String requireLocale(String tag) {
        String normal = toLanguageTag(checkLength(tag));
        if (normal.equals("und")) {
            throw new IllegalArgumentException("no language");
        }
        return normal;
    }

    private static String toLanguageTag(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            // It is no IllegalArgumentException: uncaught, one message would end the agent, and after each start again.
            throw new IllegalArgumentException("no language tag", e);
        }
    }

    private static String checkLength(String tag) {
        if (tag.length() > LONGEST_TAG) {
            throw new IllegalArgumentException("longer than any language tag");
        }
        return tag;
    }
}
