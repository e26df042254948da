package io.codriver.agent.app;

import java.util.List;
import java.util.SplittableRandom;

/** What one step of a walk chooses, told by its two bytes: the same bytes choose the same. */
final class Choice {

    private final SplittableRandom random;

    Choice(int what, int how) {
        random = new SplittableRandom(what * 256L + how);
    }

    /** A number from 0 up to, and without, this one. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T among(List<T> all) {
        return all.get(below(all.size()));
    }
}
