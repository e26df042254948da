package io.codriver.agent.domain.sale;

import java.time.Duration;
import java.util.Locale;

/** How somebody in the car says that a reset is really meant: no single touch does it. */
public sealed interface Confirmation {

    /** Whether it is enough. */
    boolean isEnough();

    /** A button was held. */
    record Held(Duration time) implements Confirmation {
        /** How long it has to be held. */
        public static final Duration ENOUGH = Duration.ofSeconds(3);

        @Override
        public boolean isEnough() {
            return time.compareTo(ENOUGH) >= 0;
        }
    }

    /** A word was typed. */
    record Typed(String word) implements Confirmation {
        /** The word, in every language. */
        public static final String ENOUGH = "RESET";

        @Override
        public boolean isEnough() {
            return word.strip().toUpperCase(Locale.ROOT).equals(ENOUGH);
        }
    }
}
