package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.ChargingCsv;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Trips and charging as lines of text, and as CSV. */
final class HistoryText {

    /** So many fit on a terminal. */
    private static final int NEWEST = 10;

    private static final int METRES_OF_A_KILOMETRE = 1000;

    private final Texts texts;

    HistoryText(Texts texts) {
        this.texts = texts;
    }

    TypedLines.Meaning read(String word, String rest, Screen screen) {
        return switch (word) {
            case "trips" -> say(trips(screen));
            case "trip" -> assign(rest.split("\\s+"), screen);
            default -> say(rest.equalsIgnoreCase("csv") ? csv(screen.history()) : charging(screen.history()));
        };
    }

    private TypedLines.Meaning assign(String[] words, Screen screen) {
        boolean numbers = words.length == 2 && words[0].matches("[0-9]{1,9}") && words[1].matches("[1-9][0-9]?");
        return Optional.of(numbers)
                .filter(both -> both)
                .flatMap(both -> screen.users().stream()
                        .skip(Integer.parseInt(words[1]) - 1L)
                        .findFirst())
                .map(user -> TypedLines.Meaning.of(new Action.AssignTrip(Long.parseLong(words[0]), user.uid())))
                .orElseGet(() -> TypedLines.Meaning.say(texts.text("terminal.whichTrip")));
    }

    private List<String> trips(Screen screen) {
        HistoryPanel history = screen.history();
        List<String> lines = new ArrayList<>();
        history.driving().ifPresent(trip -> {
            lines.add("  " + texts.text("trip.onTheWay"));
            lines.add("    " + trip(trip, screen));
        });
        history.trips().stream().limit(NEWEST).forEach(trip -> lines.add("  " + trip(trip, screen)));
        return lines.isEmpty() ? List.of("  " + texts.text("trip.none")) : lines;
    }

    /** The trip on the way, or the last one. */
    Optional<String> findLast(Screen screen) {
        HistoryPanel history = screen.history();
        return history.driving().or(() -> history.trips().stream().findFirst()).map(trip -> trip(trip, screen));
    }

    private String trip(Trip trip, Screen screen) {
        Stream<Optional<String>> parts = Stream.of(
                trip.metres().map(far -> texts.text("trip.kilometres", far / METRES_OF_A_KILOMETRE)),
                trip.kilowattHours().map(used -> texts.text("trip.kilowattHours", used)),
                trip.litres().map(used -> texts.text("trip.litres", used)),
                Optional.of(driver(trip.driver(), screen)));
        return line("trip.line", trip.number(), trip.from(), trip.to(), parts);
    }

    private String driver(Optional<Uid> driver, Screen screen) {
        return driver.flatMap(uid -> screen.users().stream()
                        .filter(user -> user.uid().equals(uid))
                        .findFirst())
                .map(user -> texts.text("trip.driver", user.displayName().text()))
                .orElseGet(() -> texts.text("trip.ofNobody"));
    }

    private List<String> charging(HistoryPanel history) {
        List<String> lines = new ArrayList<>();
        history.charging().ifPresent(session -> {
            lines.add("  " + texts.text("charging.now"));
            lines.add("    " + session(session));
        });
        List<Session> all = history.charged();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - NEWEST); i--) {
            lines.add("  " + session(all.get(i)));
        }
        return lines.isEmpty() ? List.of("  " + texts.text("charging.none")) : lines;
    }

    private String session(Session session) {
        Stream<Optional<String>> parts = Stream.of(
                session.fromPercent()
                        .flatMap(from -> session.toPercent().map(to -> texts.text("charging.percent", from, to))),
                session.kilowattHours().map(taken -> texts.text("trip.kilowattHours", taken)));
        return line("charging.line", session.number(), session.from(), session.to(), parts);
    }

    private String line(String key, long number, Instant from, Instant to, Stream<Optional<String>> parts) {
        String rest = parts.flatMap(Optional::stream).map(part -> ", " + part).reduce("", String::concat);
        return texts.text(
                key,
                Long.toString(number),
                from.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(from, to).toMinutes(),
                rest);
    }

    /** Each line as a sheet takes it; what prints them ends them as the terminal does. */
    private static List<String> csv(HistoryPanel history) {
        return ChargingCsv.write(history.charged()).lines().toList();
    }

    private static TypedLines.Meaning say(List<String> lines) {
        return new TypedLines.Meaning(Optional.empty(), lines);
    }
}
