package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.CarPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.CarText;
import io.codriver.agent.text.PlanText;
import io.codriver.agent.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** How the car is: in words, and what a picture of it needs. */
final class CarWriter {

    private final CarText carText;
    private final PlanText planText;

    CarWriter(Texts texts) {
        this.carText = new CarText(texts);
        this.planText = new PlanText(texts);
    }

    void write(Screen screen, ObjectNode drawn) {
        CarPanel panel = screen.car();
        ObjectNode car = drawn.putObject("car")
                .put("plugged", panel.energy().plugged())
                .put("charging", panel.energy().charging());
        panel.locked().ifPresent(locked -> car.put("locked", locked));
        ObjectNode parts = car.putObject("parts");
        Stream.of(panel.doors(), panel.windows())
                .flatMap(List::stream)
                .forEach(one -> parts.put(one.signal().name(), one.open()));
        add(carText.lines(panel), car.putArray("lines"));
        ArrayNode departure = car.putArray("departure");
        screen.comfort().plan().ifPresent(plan -> add(planText.news(plan), departure));
    }

    private static void add(List<String> lines, ArrayNode drawn) {
        lines.forEach(drawn::add);
    }
}
