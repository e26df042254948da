package io.codriver.agent.adapter.systemd;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** After how long a silence systemd ends the agent: {@code WATCHDOG_USEC} and {@code WATCHDOG_PID}. */
final class Watchdog {

    private Watchdog() {}

    /**
     * How long the agent may be silent.
     *
     * @return none if nobody listens, or if it is another process that is listened to
     */
    static Optional<Duration> findPatience(Map<String, String> environment, long processId) {
        String whose = environment.getOrDefault("WATCHDOG_PID", "");
        String microseconds = environment.getOrDefault("WATCHDOG_USEC", "");
        boolean ours = whose.isEmpty() || whose.equals(Long.toString(processId));
        return ours && microseconds.matches("[1-9][0-9]{0,14}")
                ? Optional.of(Duration.of(Long.parseLong(microseconds), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
