package io.codriver.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.charging.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChargingCsvTest {

    private static final String HEADER = "number,from,to,from_percent,to_percent,kilowatt_hours\r\n";

    @Test
    void writesAHeaderAndALineForEachSession() {
        Session told = session(7, Optional.of(20.0), Optional.of(80.5), Optional.of(31.234567));
        Session silent = session(8, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                HEADER
                        + "7,2026-03-14T09:00:00Z,2026-03-14T10:30:01Z,20,80.5,31.23\r\n"
                        + "8,2026-03-14T09:00:00Z,2026-03-14T10:30:01Z,,,\r\n",
                ChargingCsv.write(List.of(told, silent)));
    }

    @Test
    void writesTheHeaderOfNothing() {
        assertEquals(HEADER, ChargingCsv.write(List.of()));
    }

    @Test
    void writesNumbersAsPeopleAndSheetsReadThem() {
        Session many = session(9, Optional.of(0.0), Optional.of(100.0), Optional.of(12_000_000.049));
        assertEquals(
                HEADER + "9,2026-03-14T09:00:00Z,2026-03-14T10:30:01Z,0,100,12000000.05\r\n",
                ChargingCsv.write(List.of(many)));
    }

    private static Session session(
            long number, Optional<Double> from, Optional<Double> to, Optional<Double> kilowattHours) {
        Instant begin = Instant.parse("2026-03-14T09:00:00.123Z");
        Instant end = begin.plus(Duration.ofMinutes(90)).plusSeconds(1);
        return new Session(number, begin, end, Duration.ofDays(1), from, to, kilowattHours);
    }
}
