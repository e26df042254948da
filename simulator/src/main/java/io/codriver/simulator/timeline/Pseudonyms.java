package io.codriver.simulator.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names such as {@code account-3} for secrets of one kind: the same secret has the same name. Bounded. */
final class Pseudonyms {

    /** As many as there are messages in a timeline; the ones that were not seen for the longest time are forgotten. */
    static final int MOST = Timeline.MOST;

    /** The contract has nothing longer; what a stranger made up is not kept. */
    private static final int LONGEST = 255;

    private final String kind;
    private final Map<Secret, String> given = new LinkedHashMap<>(16, 0.75f, true);
    private long newest;

    private record Secret(String issuer, String text) {
        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    Pseudonyms(String kind) {
        this.kind = kind;
    }

    /** The name of this one; none if it is too long for what it should be. */
    Optional<String> of(String issuer, String text) {
        if (issuer.length() > LONGEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        String name = given.computeIfAbsent(new Secret(issuer, text), secret -> kind + "-" + ++newest);
        if (given.size() > MOST) {
            given.remove(given.keySet().iterator().next());
        }
        return Optional.of(name);
    }
}
