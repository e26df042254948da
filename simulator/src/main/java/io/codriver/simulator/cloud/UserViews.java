package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the car showed one user last: of each view the newest, and of lists all pages that came.
 *
 * @param byName by the last level of the view's topic
 */
public record UserViews(Map<String, JsonNode> byName) {

    private static final int MOST = 1000;
    private static final String MORE = "more";
    private static final String NUMBER = "number";
    private static final String END = "\r\n";

    public UserViews {
        byName = Map.copyOf(byName);
    }

    static UserViews none() {
        return new UserViews(Map.of());
    }

    /** A view, if the car has shown it. */
    public Optional<JsonNode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    UserViews with(String name, JsonNode data) {
        Map<String, JsonNode> all = new LinkedHashMap<>(byName);
        all.put(name, merged(name, data));
        return new UserViews(all);
    }

    private JsonNode merged(String name, JsonNode data) {
        Optional<JsonNode> known = find(name);
        return switch (name) {
            case "trips", "charging" -> rows(known, data, name.equals("trips") ? "trips" : "sessions");
            case "charging.csv" -> table(known, data);
            default -> data;
        };
    }

    private static JsonNode rows(Optional<JsonNode> known, JsonNode page, String member) {
        TreeMap<Long, JsonNode> rows = new TreeMap<>(Comparator.reverseOrder());
        known.ifPresent(one ->
                one.path(member).forEach(row -> rows.put(row.path(NUMBER).asLong(), row)));
        TreeMap<Long, JsonNode> came = new TreeMap<>(Comparator.reverseOrder());
        page.path(member).forEach(row -> came.put(row.path(NUMBER).asLong(), row));
        boolean more = hasMore(known, page, rows, came);
        rows.putAll(came);
        ObjectNode all = page.deepCopy();
        ArrayNode array = all.putArray(member);
        rows.values().stream().limit(MOST).forEach(array::add);
        return all.put(MORE, more);
    }

    /** Lines by their number, which stands first; the line of names stands above them once. */
    private static JsonNode table(Optional<JsonNode> known, JsonNode page) {
        TreeMap<Long, String> rows =
                lines(known.map(one -> one.path("csv").asText()).orElse(""));
        TreeMap<Long, String> came = lines(page.path("csv").asText());
        boolean more = hasMore(known, page, rows, came);
        rows.putAll(came);
        StringBuilder text =
                new StringBuilder(page.path("csv").asText().lines().findFirst().orElse("")).append(END);
        rows.values().forEach(line -> text.append(line).append(END));
        ObjectNode all = page.deepCopy();
        if (!rows.isEmpty()) {
            all.put("last", rows.lastKey());
        }
        return all.put("csv", text.toString()).put(MORE, more);
    }

    private static TreeMap<Long, String> lines(String csv) {
        TreeMap<Long, String> lines = new TreeMap<>(Comparator.reverseOrder());
        csv.lines().skip(1).forEach(line -> lines.put(Long.valueOf(line.substring(0, line.indexOf(','))), line));
        return lines;
    }

    /** Whether there is more behind the oldest that is known: the page says so that has it. */
    private static boolean hasMore(
            Optional<JsonNode> known, JsonNode page, TreeMap<Long, ?> rows, TreeMap<Long, ?> came) {
        boolean older = !rows.isEmpty() && !came.isEmpty() && rows.lastKey() < came.lastKey();
        return (older ? known.orElse(page) : page).path(MORE).asBoolean();
    }
}
