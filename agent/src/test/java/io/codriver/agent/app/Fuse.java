package io.codriver.agent.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Cuts the power at some of the agent's calls into the world, counted from when it was set. */
final class Fuse {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Queue<Integer> next = new ArrayDeque<>();
    private final List<String> passed = new ArrayList<>();
    private int left = NEVER;

    /** The power goes at that call from now on, the next being 1; then at that many after it, and so on. */
    void set(int... calls) {
        next.clear();
        for (int one : calls) {
            next.add(one);
        }
        left = take();
    }

    /** The power stays. */
    void remove() {
        set();
    }

    /** The calls since it was made. */
    List<String> passed() {
        return passed;
    }

    /** One call more. */
    void pass(String where) {
        passed.add(where);
        if (left != NEVER && --left == 0) {
            left = take();
            throw new PowerCut(where);
        }
    }

    private int take() {
        Integer calls = next.poll();
        return calls == null ? NEVER : calls;
    }
}
