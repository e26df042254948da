package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.ComfortPanel;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.text.PlanText;
import io.codriver.agent.text.Texts;
import java.time.DayOfWeek;
import java.util.List;

/** What the head unit shows of the plan of departures and of the driver's place. */
public final class PlanWriter {

    private final Texts texts;
    private final PlanText planText;

    PlanWriter(Texts texts) {
        this.texts = texts;
        this.planText = new PlanText(texts);
    }

    void write(ComfortPanel panel, ObjectNode drawn) {
        ObjectNode climate = drawn.putObject("climate").put("profileKept", panel.profileKept());
        ArrayNode news = climate.putArray("news");
        panel.plan().ifPresent(line -> {
            write(line.plan(), climate.putObject("plan"));
            news.add(texts.text("plan.madeBy", line.madeBy().text()));
        });
        List<String> lines = panel.plan().map(planText::news).orElseGet(() -> List.of(texts.text("plan.none")));
        lines.forEach(news::add);
    }

    /** The plan itself, as it is sent too. */
    public static void write(Plan plan, ObjectNode drawn) {
        ArrayNode departures = drawn.put("zone", plan.zone().getId()).putArray("departures");
        for (Departure one : plan.departures()) {
            ObjectNode departure = departures.addObject();
            ArrayNode days = departure.putArray("days");
            one.days().stream().sorted().map(DayOfWeek::name).forEach(days::add);
            departure.put("at", one.at().toString()).put("temperature", one.temperature());
        }
    }
}
