package io.codriver.simulator.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.codriver.simulator.timeline.StrictJson;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What passed between the cloud and one car, in its order.
 *
 * @param platform the car's, by the id of its profile
 * @param messages all of them
 */
record Recording(String platform, List<RecordedMessage> messages) {

    /** Ten times what a timeline keeps. */
    static final int MOST_LINES = 20_000;

    /** A message is at most 20 KiB on its way; its line holds a little more. */
    static final int LONGEST_LINE = 64 * 1024;

    Recording {
        messages = List.copyOf(messages);
    }

    /**
     * Reads JSON Lines.
     *
     * @param car whose messages are meant; none if there is only one car that was told something
     */
    static Recording read(BufferedReader lines, Optional<String> car) throws IOException, RecordingFault {
        List<RecordedMessage> all = new ArrayList<>();
        int number = 0;
        for (Optional<String> line = line(lines, 1); line.isPresent(); line = line(lines, number + 1)) {
            number++;
            if (number > MOST_LINES) {
                throw RecordingFault.at(number, "a recording has at most " + MOST_LINES + " lines");
            }
            if (!line.get().isBlank()) {
                all.add(message(number, line.get()));
            }
        }
        String vid = car.isPresent() ? car.get() : onlyCar(all);
        List<RecordedMessage> ofTheCar =
                all.stream().filter(one -> one.car().equals(vid)).toList();
        return new Recording(platform(vid, ofTheCar), ofTheCar);
    }

    /** A reader's own way would take a line of any length. */
    private static Optional<String> line(BufferedReader lines, int number) throws IOException, RecordingFault {
        StringBuilder line = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() == LONGEST_LINE) {
                throw RecordingFault.at(number, "is longer than " + LONGEST_LINE + " characters");
            }
            line.append((char) next);
        }
        return Optional.of(line.toString()).filter(rest -> !rest.isEmpty());
    }

    private static RecordedMessage message(int number, String text) throws RecordingFault {
        JsonNode line;
        try {
            line = StrictJson.read(text);
        } catch (JsonProcessingException e) {
            throw RecordingFault.at(number, "is not JSON");
        }
        if (!line.isObject()) {
            throw RecordingFault.at(number, "is no JSON object");
        }
        String kind = member(number, line, "kind");
        Kind known = Stream.of(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> RecordingFault.at(number, "there is no 'kind' such as this"));
        return new RecordedMessage(
                number,
                known,
                member(number, line, "car"),
                member(number, line, "topic"),
                findText(line, "id"),
                findText(line, "answers"),
                line.path("kept").asBoolean(),
                line.path("message").isObject() ? line.path("message") : MissingNode.getInstance());
    }

    private static String member(int number, JsonNode line, String name) throws RecordingFault {
        JsonNode value = line.path(name);
        if (!value.isTextual()) {
            throw RecordingFault.at(number, "has no '" + name + "'; it is no line of a timeline");
        }
        return value.asText();
    }

    private static Optional<String> findText(JsonNode line, String name) {
        return Optional.of(line.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static String onlyCar(List<RecordedMessage> all) throws RecordingFault {
        Set<String> told = cars(all, Kind.COMMAND);
        Set<String> cars = told.isEmpty() ? cars(all, Kind.STATE) : told;
        if (cars.isEmpty()) {
            throw new RecordingFault("there is no message of a car in the recording");
        }
        if (cars.size() > 1) {
            throw new RecordingFault("there is more than one car in the recording; choose one with --car: "
                    + cars.stream().limit(20).collect(Collectors.joining(", ")));
        }
        return cars.iterator().next();
    }

    private static Set<String> cars(List<RecordedMessage> all, Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .map(RecordedMessage::car)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String platform(String vid, List<RecordedMessage> messages) throws RecordingFault {
        return messages.stream()
                .filter(one -> one.topic().equals("v2c/state/vehicle"))
                .map(one -> one.message().path("profile").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(() -> new RecordingFault(
                        "the car " + vid + " does not say in the recording which platform it has (state/vehicle)"));
    }
}
