package io.codriver.agent.adapter.tls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time by which certificates are judged: what begins by the wall clock, what ends by the later of both. So a clock that
 * was set back brings no certificate back to life, and nothing that is not yet valid is believed.
 *
 * @param wall the wall clock; others can move it
 * @param known the last time that was known to be good
 */
public record Now(Instant wall, Instant known) {

    /** By the wall clock alone. */
    public static Now of(Instant wall) {
        return new Now(wall, wall);
    }

    /** The latest time that it may be: after the end of a life at this time, it is over. */
    public Instant latest() {
        return wall.isAfter(known) ? wall : known;
    }

    /** Part of a sentence for a person. To the day: what is logged when it changes must not change with each attempt. */
    String said() {
        String clock = "the car's clock says " + LocalDate.ofInstant(wall, ZoneOffset.UTC);
        return wall.isBefore(known) ? clock + ", and it was " + known + " already" : clock;
    }
}
