package io.codriver.certs.boot;

import io.codriver.certs.InventoryRow;
import io.codriver.certs.Validity;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows of a folder as columns of text. */
final class InventoryTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String DAYS = "DAYS LEFT";
    private static final List<String> HEADINGS =
            List.of("WHAT", "NAME", "SERIAL", "FROM (UTC)", "UNTIL (UTC)", DAYS, "STATE");
    private static final int SERIAL_DIGITS = 8;
    private static final String GAP = "  ";

    private final List<InventoryRow> rows;
    private final Instant now;

    InventoryTable(List<InventoryRow> rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        rows.forEach(row -> lines.add(cells(row)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEADINGS.size(); column++) {
            int index = column;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(index).length())
                    .max()
                    .orElse(0));
        }
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    private List<String> cells(InventoryRow row) {
        return List.of(
                row.what(),
                row.name(),
                row.serial().map(InventoryTable::shortened).orElse("-"),
                row.validity().map(Validity::from).map(TIME::format).orElse("-"),
                row.validity().map(Validity::until).map(TIME::format).orElse("-"),
                row.validity().map(life -> daysLeft(life.until())).orElse("-"),
                row.state().text());
    }

    private String daysLeft(Instant until) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? "0" : String.valueOf(left.toDays());
    }

    private static String shortened(BigInteger serial) {
        String digits = serial.toString(16);
        return digits.length() <= SERIAL_DIGITS ? digits : digits.substring(0, SERIAL_DIGITS);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(widths.get(column) - cell.length());
            boolean number = column == HEADINGS.indexOf(DAYS);
            line.append(number ? space + cell : cell + space).append(GAP);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
