package io.codriver.agent.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.codriver.agent.domain.charging.Session;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Writes the history of charging as CSV: RFC 4180 with a header line, line ends of carriage return and line feed, times in
 * UTC as ISO 8601 to the second, numbers with a point. What the car did not tell is empty.
 */
public final class ChargingCsv {

    /** The columns, in their order; names of the contract. */
    public static final List<String> COLUMNS =
            List.of("number", "from", "to", "from_percent", "to_percent", "kilowatt_hours");

    /** Two digits behind the point. */
    private static final int PARTS = 100;

    private static final ObjectWriter WRITER = CsvMapper.builder().build().writer(schema());

    private ChargingCsv() {}

    /** The lines of these sessions, in their order; without any, the header line alone. */
    public static String write(List<Session> sessions) {
        List<List<String>> lines = sessions.stream()
                .map(one -> List.of(
                        Long.toString(one.number()),
                        one.from().truncatedTo(ChronoUnit.SECONDS).toString(),
                        one.to().truncatedTo(ChronoUnit.SECONDS).toString(),
                        amount(one.fromPercent()),
                        amount(one.toPercent()),
                        amount(one.kilowattHours())))
                .toList();
        try {
            return WRITER.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static CsvSchema schema() {
        CsvSchema.Builder columns = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        COLUMNS.forEach(columns::addColumn);
        return columns.build();
    }

    /** No number of a session is below zero. */
    private static String amount(Optional<Double> number) {
        return number.map(one -> Math.round(one * PARTS))
                .map(parts -> parts / PARTS + fraction(parts % PARTS))
                .orElse("");
    }

    private static String fraction(long parts) {
        if (parts == 0) {
            return "";
        }
        return parts % 10 == 0 ? "." + parts / 10 : (parts < 10 ? ".0" : ".") + parts;
    }
}
