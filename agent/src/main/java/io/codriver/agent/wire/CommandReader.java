package io.codriver.agent.wire;

import io.codriver.agent.domain.Command;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.linking.Terms;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserId;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code data} of commands; what it does not know is left unread. */
final class CommandReader {

    private CommandReader() {}

    static Command read(CommandType type, Fields data) throws WireFault {
        return switch (type) {
            case LINK_OFFER -> new Command.LinkOffer(readOffer(data));
            case LINK_COMMIT -> new Command.LinkCommit(readCommit(data));
            case LINK_CANCEL -> new Command.LinkCancel(data.make("linkId", LinkId::new));
        };
    }

    private static Offer readOffer(Fields data) throws WireFault {
        Offer.Mode mode = data.choice("mode", Offer.Mode.class);
        return new Offer(
                data.make("linkId", LinkId::new),
                readUser(data.object("user")),
                data.choice("role", Role.class),
                data.make("displayName", DisplayName::new),
                mode,
                readProof(data, mode),
                readTerms(data.object("terms")),
                data.choice("sharing", Sharing.class));
    }

    private static UserId readUser(Fields user) throws WireFault {
        String iss = user.text("iss");
        return user.make("sub", sub -> new UserId(iss, sub));
    }

    private static Optional<Proof> readProof(Fields data, Offer.Mode mode) throws WireFault {
        if (data.has("code") && mode == Offer.Mode.ENTRY) {
            throw data.problem("code", "must not be sent in mode ENTRY");
        }
        if (data.has("codeHash") && mode == Offer.Mode.DISPLAY) {
            throw data.problem("codeHash", "must not be sent in mode DISPLAY");
        }
        if (mode == Offer.Mode.DISPLAY) {
            return data.findMade("code", SecurityCode::of).map(Proof.Shown::new);
        }
        return Optional.of(new Proof.Hashed(readHash(data.object("codeHash"))));
    }

    private static CodeHash readHash(Fields codeHash) throws WireFault {
        if (!codeHash.text("alg").equals(CodeHash.ALGORITHM)) {
            throw codeHash.problem("alg", "is not " + CodeHash.ALGORITHM);
        }
        byte[] salt = codeHash.base64("salt");
        int iterations = codeHash.wholeNumber("iterations");
        byte[] hash = codeHash.base64("hash");
        return codeHash.make("hash", text -> new CodeHash(salt, iterations, hash));
    }

    private static Terms readTerms(Fields terms) throws WireFault {
        String version = terms.text("version");
        return terms.make("url", url -> new Terms(version, URI.create(url)));
    }

    private static Commit readCommit(Fields data) throws WireFault {
        Fields terms = data.object("terms");
        Consent consent = new Consent(
                terms.make("version", Terms::requireVersion),
                terms.make("locale", CommandReader::requireLocale),
                terms.time("acceptedAt"));
        return new Commit(data.make("linkId", LinkId::new), data.make("code", SecurityCode::of), consent);
    }

    private static String requireLocale(String tag) {
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
        if (tag.length() > 35) {
            throw new IllegalArgumentException("longer than the longest tag that BCP 47 (RFC 5646, 4.4.1) plans for");
        }
        return tag;
    }
}
