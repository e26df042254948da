package io.codriver.agent.domain.linking;

/** What an open request compares a typed code with. */
public sealed interface Proof {

    /** Whether the typed code is the right one. */
    boolean accepts(SecurityCode typed, SlowHash slowHash);

    /**
     * A code that the car shows.
     *
     * @param code the secret
     */
    record Shown(SecurityCode code) implements Proof {
        @Override
        public boolean accepts(SecurityCode typed, SlowHash slowHash) {
            return code.matches(typed);
        }
    }

    /**
     * The hash of a code that the app shows.
     *
     * @param hash salted and slow
     */
    record Hashed(CodeHash hash) implements Proof {
        @Override
        public boolean accepts(SecurityCode typed, SlowHash slowHash) {
            return hash.matches(typed, slowHash);
        }
    }
}
