package io.codriver.agent.domain.vehicle;

import java.util.Optional;

/**
 * How far a counter of the car went on since something began. It never goes back, whatever the car says.
 *
 * @param last what the car said last
 * @param total how far it went on; nothing while the car has not told
 */
public record Counter(Optional<Double> last, Optional<Double> total) {

    /** Of a car that has not told. */
    public static final Counter NONE = new Counter(Optional.empty(), Optional.empty());

    /** A step beyond that (10,000 km in metres) is a fault of the counter, and so is a number beyond the other. */
    private static final double LONGEST_STEP = 1e7;

    private static final double HIGHEST = 1e12;

    /** Goes on to what the car says now. A counter that jumps back counts from there. */
    public Counter read(Optional<Double> now) {
        return read(now, false);
    }

    /** The same for a counter that the car sets to zero: what it counted since then is added. */
    public Counter readFromZero(Optional<Double> now) {
        return read(now, true);
    }

    private Counter read(Optional<Double> now, boolean fromZero) {
        Optional<Double> said = now.filter(value -> value >= 0 && value <= HIGHEST);
        if (said.isEmpty()) {
            return this;
        }
        double value = said.get();
        double step = value - last.orElse(value);
        double on = step < 0 && fromZero ? value : step;
        double before = total.orElse(0.0);
        boolean possible = on >= 0 && on <= LONGEST_STEP;
        return new Counter(said, Optional.of(possible ? Math.min(before + on, HIGHEST) : before));
    }
}
