package io.codriver.simulator.bench;

import java.util.List;

/** Numbers of a row of measurements. */
final class Medians {

    private Medians() {}

    /** The value in the middle; of an even number, the lower of the two. */
    static long median(List<Long> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
