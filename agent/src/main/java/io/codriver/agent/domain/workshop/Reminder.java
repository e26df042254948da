package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.time.Moment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The workshop, the maker's cloud, or the car itself reminds of something.
 *
 * @param number its place in the row of all reminders since the last reset, from 1
 * @param kind who reminds, and of what
 * @param text what is due, or the trouble code; empty if the kind says it all
 * @param due until when, if that is a day
 * @param at when it came
 */
public record Reminder(long number, Kind kind, String text, Optional<LocalDate> due, Moment at) {

    /** Who reminds, and of what. */
    public enum Kind {
        WORKSHOP,
        CLOUD,
        SERVICE_DUE,
        TROUBLE_CODE;

        /** Whether the car itself reminds. */
        public boolean isOfCar() {
            return this == SERVICE_DUE || this == TROUBLE_CODE;
        }
    }

    boolean is(Sign sign) {
        return kind == sign.kind() && text.equals(sign.code());
    }

    @Override
    public String toString() {
        return "Reminder[" + number + ", " + kind + "]";
    }
}
