package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.CarText;
import io.codriver.agent.text.PlanText;
import io.codriver.agent.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The state of the car as lines of text: what a head unit shows first. */
final class CarLines {

    private final Texts texts;
    private final CarText carText;
    private final PlanText planText;
    private final HistoryText historyText;

    CarLines(Texts texts) {
        this.texts = texts;
        this.carText = new CarText(texts);
        this.planText = new PlanText(texts);
        this.historyText = new HistoryText(texts);
    }

    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>(carText.lines(screen.car()));
        screen.remote().runs().forEach(run -> lines.add(texts.run(run)));
        screen.comfort().plan().ifPresent(plan -> lines.addAll(planText.news(plan)));
        historyText.findLast(screen).ifPresent(trip -> lines.add(texts.text("car.lastTrip", trip)));
        return lines.stream().map(line -> "  " + line).toList();
    }
}
