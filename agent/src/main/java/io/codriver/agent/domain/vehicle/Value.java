package io.codriver.agent.domain.vehicle;

import java.util.List;

/** The value of a signal. */
public sealed interface Value {

    /** Yes or no. */
    record Truth(boolean is) implements Value {}

    /** A number, in the signal's unit. */
    record Amount(double of) implements Value {
        public Amount {
            if (!Double.isFinite(of)) {
                throw new IllegalArgumentException("a signal's number is finite");
            }
        }
    }

    /** A word. */
    record Word(String is) implements Value {}

    /** Several words. */
    record Words(List<String> are) implements Value {
        public Words {
            are = List.copyOf(are);
        }
    }

    /** The car cannot tell at the moment. */
    record Unknown() implements Value {}
}
