package io.codriver.agent.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.codriver.agent.domain.CarPanel;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the car is, in words. */
class CarTextTest {

    private static final CarPanel CAR = new CarPanel(
            Optional.of(false),
            List.of(
                    new CarPanel.Opening(Signal.FRONT_DRIVER_OPEN, true),
                    new CarPanel.Opening(Signal.TRUNK_OPEN, true)),
            List.of(new CarPanel.Opening(Signal.ROOF, false)),
            new CarPanel.Energy(
                    Optional.of(64.0), Optional.empty(), Optional.of(281_400.0), true, true, Optional.of(80.0)),
            new CarPanel.Air(Optional.of(true), Optional.of(21.5)),
            true);

    private static final CarPanel SILENT = new CarPanel(
            Optional.empty(),
            List.of(),
            List.of(),
            new CarPanel.Energy(Optional.empty(), Optional.empty(), Optional.empty(), true, false, Optional.empty()),
            new CarPanel.Air(Optional.empty(), Optional.empty()),
            false);

    @Test
    void saysHowTheCarIs() {
        assertEquals(
                List.of(
                        "The car is not locked.",
                        "Open: driver's door, trunk.",
                        "All windows and the roof are closed.",
                        "Battery: 64 %",
                        "Range: 281 km",
                        "The car is charging, up to 80 %.",
                        "The climate is on, 21.5 °C.",
                        "The engine runs; it was started from outside."),
                new CarText(new Texts(Locale.ENGLISH)).lines(CAR));
    }

    @Test
    void saysItInGermanToo() {
        List<String> lines = new CarText(new Texts(Locale.GERMAN)).lines(CAR);
        assertEquals("Offen: Fahrertür, Kofferraum.", lines.get(1));
        assertEquals("Die Klimatisierung ist an, 21,5 °C.", lines.get(6));
    }

    @Test
    void saysNothingThatTheCarDoesNotTell() {
        assertEquals(
                List.of(
                        "The car does not tell whether it is locked.",
                        "The charging cable is plugged in; the car is not charging."),
                new CarText(new Texts(Locale.ENGLISH)).lines(SILENT));
    }

    @Test
    void hasANameForEverythingThatOpens() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts texts = new Texts(language);
            for (Signal signal : Signal.values()) {
                boolean opens = signal.name().endsWith("_OPEN") || signal.name().endsWith("_WINDOW");
                if (opens || signal == Signal.ROOF) {
                    assertFalse(texts.text("part." + signal.name()).isBlank());
                }
            }
        }
    }

    @Test
    void saysWhyAUserIsNotShownWhereTheCarIs() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertEquals("The car cannot receive its position at the moment.", texts.noPosition(Reason.UNAVAILABLE));
        assertEquals(
                "The position of the car is not shared with you; the primary user can change that.",
                texts.noPosition(Reason.CAPABILITY_NOT_SHARED));
        assertEquals(texts.sentence(Reason.ROLE_NOT_ALLOWED), texts.noPosition(Reason.ROLE_NOT_ALLOWED));
    }
}
