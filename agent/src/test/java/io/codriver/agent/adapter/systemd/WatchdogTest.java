package io.codriver.agent.adapter.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {

    @Test
    void isOursWhenNobodyOrThisProcessIsNamed() {
        Optional<Duration> patience = Optional.of(Duration.ofMillis(1500));
        assertEquals(patience, Watchdog.findPatience(Map.of("WATCHDOG_USEC", "1500000"), 7));
        assertEquals(patience, Watchdog.findPatience(Map.of("WATCHDOG_USEC", "1500000", "WATCHDOG_PID", "7"), 7));
    }

    @Test
    void isNotOursWhenAnotherProcessIsNamed() {
        assertEquals(
                Optional.empty(), Watchdog.findPatience(Map.of("WATCHDOG_USEC", "1500000", "WATCHDOG_PID", "8"), 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "soon", "1.5", "9999999999999999"})
    void isNotThereWithoutATimeThatMakesSense(String microseconds) {
        assertEquals(Optional.empty(), Watchdog.findPatience(Map.of("WATCHDOG_USEC", microseconds), 7));
    }
}
