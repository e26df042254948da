package io.codriver.agent.adapter.headunit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.SampleScreens;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trips and charging on a plain terminal. */
class HistoryTextTest {

    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");
    private static final Screen.UserLine BEN = SampleScreens.user("B••• O.", Role.SECONDARY);

    private final TypedLines lines = new TypedLines(new Texts(Locale.ENGLISH));

    @Test
    void printsTripsTheNewestFirst() {
        assertEquals(
                List.of(
                        "  12 2026-03-14T09:00:00Z, 20 min, 12.5 km, 2.3 kWh, driver: B••• O.",
                        "  11 2026-03-14T09:00:00Z, 20 min, driver not known"),
                answer("trips"));
    }

    @Test
    void printsChargingAndItsTable() {
        assertEquals(List.of("  7 2026-03-14T09:00:00Z, 90 min, 20 % to 80 %, 31.2 kWh"), answer("charging"));
        assertEquals(
                List.of(
                        "number,from,to,from_percent,to_percent,kilowatt_hours",
                        "7,2026-03-14T09:00:00Z,2026-03-14T10:30:00Z,20,80,31.23"),
                answer("charging csv"));
    }

    @Test
    void saysHowTheCarIsAndWhereItWentLast() {
        assertEquals(
                List.of(
                        "  The car does not tell whether it is locked.",
                        "  Last trip: 12 2026-03-14T09:00:00Z, 20 min, 12.5 km, 2.3 kWh, driver: B••• O."),
                answer("car"));
    }

    @Test
    void assignsATripToAUserOfTheList() {
        Optional<Input> input = lines.read("trip 12 1", Optional.of(screen())).input();
        assertEquals(Optional.of(new Input.Touched(new Action.AssignTrip(12, BEN.uid()))), input);
        for (String wrong : List.of("trip", "trip 12", "trip 12 2", "trip x 1", "trip 12 0", "trip 99999999999 1")) {
            assertEquals(1, answer(wrong).size(), wrong);
            assertEquals(
                    Optional.empty(), lines.read(wrong, Optional.of(screen())).input());
        }
    }

    private List<String> answer(String line) {
        return lines.read(line, Optional.of(screen())).answer();
    }

    private static Screen screen() {
        Trip known = trip(12, Optional.of(12_500.0), Optional.of(2.31), true);
        Trip silent = trip(11, Optional.empty(), Optional.empty(), false);
        Session session = new Session(
                7,
                AT,
                AT.plus(Duration.ofMinutes(90)),
                Duration.ZERO,
                Optional.of(20.0),
                Optional.of(80.0),
                Optional.of(31.23));
        return SampleScreens.history(
                List.of(BEN),
                new HistoryPanel(
                        Optional.empty(),
                        List.of(known, silent),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(session)));
    }

    private static Trip trip(long number, Optional<Double> metres, Optional<Double> energy, boolean ofBen) {
        return new Trip(
                number,
                AT,
                AT.plus(Duration.ofMinutes(20)),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                metres,
                energy,
                Optional.empty(),
                Optional.of(BEN.uid()).filter(uid -> ofBen));
    }
}
