package io.codriver.agent.app;

/** Cuts the power at one of the agent's calls into the world, counted from when it was set. */
final class Fuse {

    private static final int NEVER = Integer.MAX_VALUE;

    private int left = NEVER;

    /** The power goes at that call from now on; the next is 1. */
    void set(int calls) {
        left = calls;
    }

    /** The power stays. */
    void remove() {
        left = NEVER;
    }

    /** Whether it is set and has not blown. */
    boolean isSet() {
        return left != NEVER;
    }

    /** One call more. */
    void pass(String where) {
        if (left != NEVER && --left == 0) {
            left = NEVER;
            throw new PowerCut(where);
        }
    }
}
