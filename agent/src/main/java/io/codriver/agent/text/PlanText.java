package io.codriver.agent.text;

import io.codriver.agent.domain.ComfortPanel;
import io.codriver.agent.domain.climate.Departure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plan of departures in words, with times by the plan's own zone. Can be used by any thread. */
public final class PlanText {

    private final Texts texts;
    private final Locale locale;

    /** In the language of these texts. */
    public PlanText(Texts texts) {
        this.texts = texts;
        this.locale = Locale.forLanguageTag(texts.languageTag());
    }

    /** All of it, a line each. */
    public List<String> lines(ComfortPanel panel) {
        if (panel.plan().isEmpty()) {
            return List.of(texts.text("plan.none"));
        }
        ComfortPanel.PlanLine line = panel.plan().get();
        List<String> lines = new ArrayList<>();
        line.plan().departures().forEach(one -> lines.add(departure(one)));
        lines.add(texts.text("plan.madeBy", line.madeBy().text()));
        lines.addAll(news(line));
        return lines;
    }

    /** One departure: the days, the time and the temperature. */
    public String departure(Departure departure) {
        boolean always = departure.days().size() == DayOfWeek.values().length;
        String days = departure.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(", "));
        return texts.text(
                "plan.departure",
                always ? texts.text("plan.everyDay") : days,
                departure.at().toString(),
                departure.temperature());
    }

    /** What the car does, will do, did, or could not do. */
    public List<String> news(ComfortPanel.PlanLine line) {
        List<String> lines = new ArrayList<>();
        ZoneId zone = line.plan().zone();
        if (line.preparing()) {
            lines.add(texts.text("plan.preparing"));
        }
        if (line.obstacle().isPresent()) {
            lines.add(texts.text("plan.obstacle", texts.sentence(line.obstacle().get())));
        } else {
            line.next().ifPresent(next -> lines.add(texts.text("plan.next", time(next, zone))));
        }
        line.lastDeparture()
                .ifPresent(last -> lines.add(line.lastObstacle()
                        .map(why -> texts.text("plan.notReady", time(last, zone), texts.sentence(why)))
                        .orElseGet(() -> texts.text("plan.ready", time(last, zone)))));
        return lines;
    }

    private String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale).format(time.atZone(zone));
    }
}
