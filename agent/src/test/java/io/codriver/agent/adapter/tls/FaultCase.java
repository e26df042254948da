package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One thing that must go wrong, and the fault that it must be called. */
record FaultCase(String name, TlsFault fault, Attempt attempt) {

    /** What is tried. */
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    void verify() {
        TlsFailure failure = TlsFailure.describe(assertThrows(Exception.class, attempt::run));

        assertEquals(fault, failure.fault(), failure.sentence());
        assertTrue(failure.sentence().startsWith(fault + ": "), failure.sentence());
        assertTrue(failure.sentence().endsWith("; " + fault.advice()), failure.sentence());
    }

    @Override
    public String toString() {
        return name;
    }
}
