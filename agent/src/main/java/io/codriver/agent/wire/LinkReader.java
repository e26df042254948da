package io.codriver.agent.wire;

import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import java.util.Optional;

/** Reads what only the commands about links have. */
final class LinkReader {

    private LinkReader() {}

    static Offer offer(Fields data) throws WireFault {
        Offer.Mode mode = data.choice("mode", Offer.Mode.class);
        return new Offer(
                data.make("linkId", LinkId::new),
                PersonReader.user(data.object("user")),
                data.choice("role", Role.class),
                data.make("displayName", DisplayName::new),
                mode,
                proof(data, mode),
                PersonReader.terms(data.object("terms")),
                data.choice("sharing", Sharing.class));
    }

    static Commit commit(Fields data) throws WireFault {
        return new Commit(
                data.make("linkId", LinkId::new),
                data.make("code", SecurityCode::of),
                PersonReader.consent(data.object("terms")));
    }

    private static Optional<Proof> proof(Fields data, Offer.Mode mode) throws WireFault {
        if (data.has("code") && mode == Offer.Mode.ENTRY) {
            throw data.problem("code", "must not be sent in mode ENTRY");
        }
        if (data.has("codeHash") && mode == Offer.Mode.DISPLAY) {
            throw data.problem("codeHash", "must not be sent in mode DISPLAY");
        }
        if (mode == Offer.Mode.DISPLAY) {
            return data.findMade("code", SecurityCode::of).map(Proof.Shown::new);
        }
        return Optional.of(new Proof.Hashed(hash(data.object("codeHash"))));
    }

    private static CodeHash hash(Fields codeHash) throws WireFault {
        if (!codeHash.text("alg").equals(CodeHash.ALGORITHM)) {
            throw codeHash.problem("alg", "is not " + CodeHash.ALGORITHM);
        }
        byte[] salt = codeHash.base64("salt");
        int iterations = codeHash.wholeNumber("iterations");
        byte[] hash = codeHash.base64("hash");
        return codeHash.make("hash", text -> new CodeHash(salt, iterations, hash));
    }
}
