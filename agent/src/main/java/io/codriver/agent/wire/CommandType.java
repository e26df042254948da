package io.codriver.agent.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of commands, with the longest life that a sender may give them. */
public enum CommandType {
    LINK_OFFER("link.offer", Duration.ofHours(3)),
    LINK_COMMIT("link.commit", Duration.ofMinutes(10)),
    LINK_CANCEL("link.cancel", Duration.ofHours(3));

    private final String contractName;
    private final Duration longestLife;

    CommandType(String contractName, Duration longestLife) {
        this.contractName = contractName;
        this.longestLife = longestLife;
    }

    /** The name in topics, for example {@code link.offer}. */
    public String contractName() {
        return contractName;
    }

    /** From {@code time} to {@code expirytime} at most. */
    public Duration longestLife() {
        return longestLife;
    }

    /** The name in envelopes, for example {@code codriver.link.offer.v1}. */
    public String envelopeName() {
        return "codriver." + contractName + ".v1";
    }

    static Optional<CommandType> find(String envelopeName) {
        return Arrays.stream(values())
                .filter(type -> type.envelopeName().equals(envelopeName))
                .findFirst();
    }
}
