package io.codriver.agent.domain;

import io.codriver.agent.domain.vehicle.Signal;
import java.util.List;
import java.util.Optional;

/**
 * How the car itself is, as its signals say. What the car does not tell is not there.
 *
 * @param locked whether all doors and the trunk are locked
 * @param doors the doors and the trunk
 * @param windows the windows and the roof
 * @param energy how far the car gets, and how it is charged
 * @param air what the climate does
 * @param engineRuns whether the engine runs because it was started from outside
 */
public record CarPanel(
        Optional<Boolean> locked,
        List<Opening> doors,
        List<Opening> windows,
        Energy energy,
        Air air,
        boolean engineRuns) {

    public CarPanel {
        doors = List.copyOf(doors);
        windows = List.copyOf(windows);
    }

    /**
     * Something that opens.
     *
     * @param signal what tells of it
     * @param open whether it is open, as far as that may be
     */
    public record Opening(Signal signal, boolean open) {}

    /**
     * How far the car gets, and how it is charged.
     *
     * @param charge percent of the battery
     * @param fuel percent of the tank
     * @param range metres
     * @param plugged whether the charging cable is plugged in
     * @param charging whether the car charges now
     * @param limit percent at which charging ends
     */
    public record Energy(
            Optional<Double> charge,
            Optional<Double> fuel,
            Optional<Double> range,
            boolean plugged,
            boolean charging,
            Optional<Double> limit) {}

    /**
     * What the climate does.
     *
     * @param on whether it is on
     * @param temperature degrees Celsius at the driver's place
     */
    public record Air(Optional<Boolean> on, Optional<Double> temperature) {}
}
