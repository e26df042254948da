package io.codriver.certs;

import java.security.SecureRandom;

/** Gives randomness a number of times; then the power goes. Each use lies between two writes of a different pair. */
final class RandomUntilPowerCut extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private int left;

    RandomUntilPowerCut(int uses) {
        this.left = uses;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (left == 0) {
            throw new PowerCut();
        }
        left--;
        super.nextBytes(bytes);
    }

    /** An error, so that nothing on the way mistakes it for a failure it knows. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
