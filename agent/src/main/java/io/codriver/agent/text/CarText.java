package io.codriver.agent.text;

import io.codriver.agent.domain.CarPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the car is, in words. Can be used by any thread. */
public final class CarText {

    private static final double METRES_OF_A_KILOMETRE = 1000;

    private final Texts texts;

    /** In the language of these texts. */
    public CarText(Texts texts) {
        this.texts = texts;
    }

    /** All of it, a line each. */
    public List<String> lines(CarPanel car) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(car.locked()
                .map(locked -> locked ? "car.locked" : "car.unlocked")
                .orElse("car.lockUnknown")));
        openings(car.doors(), "car.doorsClosed", "car.doorsOpen").ifPresent(lines::add);
        openings(car.windows(), "car.windowsClosed", "car.windowsOpen").ifPresent(lines::add);
        lines.addAll(energy(car.energy()));
        climate(car.air()).ifPresent(lines::add);
        if (car.engineRuns()) {
            lines.add(texts.text("car.engineRuns"));
        }
        return lines;
    }

    private Optional<String> openings(List<CarPanel.Opening> all, String closed, String open) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String names = all.stream()
                .filter(CarPanel.Opening::open)
                .map(one -> texts.text("part." + one.signal().name()))
                .collect(Collectors.joining(", "));
        return Optional.of(names.isEmpty() ? texts.text(closed) : texts.text(open, names));
    }

    private List<String> energy(CarPanel.Energy energy) {
        List<String> lines = new ArrayList<>();
        energy.charge().ifPresent(percent -> lines.add(texts.text("car.charge", percent)));
        energy.fuel().ifPresent(percent -> lines.add(texts.text("car.fuel", percent)));
        energy.range().ifPresent(metres -> lines.add(texts.text("car.range", metres / METRES_OF_A_KILOMETRE)));
        if (energy.charging()) {
            lines.add(energy.limit()
                    .map(limit -> texts.text("car.chargingTo", limit))
                    .orElseGet(() -> texts.text("car.charging")));
        } else if (energy.plugged()) {
            lines.add(texts.text("car.plugged"));
        }
        return lines;
    }

    private Optional<String> climate(CarPanel.Air air) {
        return air.on()
                .map(on -> on
                        ? air.temperature()
                                .map(degrees -> texts.text("car.climateOnAt", degrees))
                                .orElseGet(() -> texts.text("car.climateOn"))
                        : texts.text("car.climateOff"));
    }
}
