package io.codriver.agent.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.ComfortPanel;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.roster.DisplayName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The plan of departures in words. */
class PlanTextTest {

    private static final Instant NEXT = Instant.parse("2026-03-16T06:15:00Z");
    private static final Instant LAST = Instant.parse("2026-03-13T06:15:00Z");
    private static final Plan PLAN = new Plan(
            ZoneId.of("Europe/Berlin"),
            List.of(
                    new Departure(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), LocalTime.of(7, 15), 21),
                    new Departure(Set.of(DayOfWeek.values()), LocalTime.of(18, 0), 19)));

    @Test
    void saysWhenByTheClocksOfThePlansZone() {
        assertEquals(
                List.of(
                        "Mon, Fri at 07:15, 21 °C",
                        "every day at 18:00, 19 °C",
                        "Made by A•••",
                        "The car will be ready on Mon 16 Mar 07:15.",
                        "The car made itself ready for Fri 13 Mar 07:15."),
                lines(Locale.ENGLISH, false, Optional.empty(), Optional.empty()));
        assertEquals(
                "Das Auto wird bereit sein am Mo. 16 März 07:15.",
                lines(Locale.GERMAN, false, Optional.empty(), Optional.empty()).get(3));
    }

    @Test
    void saysWhyNot() {
        List<String> lines =
                lines(Locale.ENGLISH, true, Optional.of(Reason.CLOCK_UNSURE), Optional.of(Reason.BATTERY_LOW));
        assertEquals("The car is making itself ready now.", lines.get(3));
        assertEquals(
                "As things are, the car will not make itself ready. "
                        + new Texts(Locale.ENGLISH).sentence(Reason.CLOCK_UNSURE),
                lines.get(4));
        assertEquals(
                "The car was not made ready for Fri 13 Mar 07:15. "
                        + new Texts(Locale.ENGLISH).sentence(Reason.BATTERY_LOW),
                lines.get(5));
    }

    @Test
    void saysThatThereIsNone() {
        assertEquals(
                List.of("There is no plan of departures."),
                new PlanText(new Texts(Locale.ENGLISH)).lines(new ComfortPanel(Optional.empty(), true)));
    }

    private static List<String> lines(
            Locale locale, boolean preparing, Optional<Reason> obstacle, Optional<Reason> lastObstacle) {
        ComfortPanel.PlanLine line = new ComfortPanel.PlanLine(
                PLAN, new DisplayName("A•••"), Optional.of(NEXT), preparing, obstacle, Optional.of(LAST), lastObstacle);
        return new PlanText(new Texts(locale)).lines(new ComfortPanel(Optional.of(line), false));
    }
}
