package io.codriver.agent.boot;

/**
 * What the doctor found at one place.
 *
 * @param what the place, for example {@code clock}
 * @param verdict how it stands
 * @param text what was found, and what to do about it unless it is fine
 */
record Finding(String what, Verdict verdict, String text) {

    enum Verdict {
        OK("ok  "),
        /** It works, and somebody should look at it soon. */
        WARNING("warn"),
        FAILED("FAIL");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }
    }

    static Finding ok(String what, String text) {
        return new Finding(what, Verdict.OK, text);
    }

    static Finding warning(String what, String text) {
        return new Finding(what, Verdict.WARNING, text);
    }

    static Finding failed(String what, String text) {
        return new Finding(what, Verdict.FAILED, text);
    }

    /** One line. */
    String line() {
        return verdict.label + "  " + what + ": " + text;
    }
}
