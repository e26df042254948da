package io.codriver.agent.wire;

import io.codriver.agent.domain.charging.Session;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes the times that the car was charged as a table (CSV, RFC 4180). No value of it can hold a comma or a quote. */
public final class ChargingCsv {

    private static final String END = "\r\n";
    private static final String HEAD = "number,from,to,from_percent,to_percent,kilowatt_hours";

    private ChargingCsv() {}

    /** The table, in the order given; times in UTC. */
    public static String write(List<Session> sessions) {
        StringBuilder table = new StringBuilder(HEAD).append(END);
        for (Session one : sessions) {
            List<String> cells = List.of(
                    String.valueOf(one.number()),
                    one.from().truncatedTo(ChronoUnit.SECONDS).toString(),
                    one.to().truncatedTo(ChronoUnit.SECONDS).toString(),
                    cell(one.fromPercent(), 0),
                    cell(one.toPercent(), 0),
                    cell(one.kilowattHours(), 2));
            table.append(String.join(",", cells)).append(END);
        }
        return table.toString();
    }

    private static String cell(Optional<Double> number, int digits) {
        return number.map(one -> Numbers.round(one, digits).asText()).orElse("");
    }
}
