package io.codriver.agent.adapter.tls;

import java.time.Instant;
import java.time.InstantSource;

/** The time by which certificates are judged, and what good ones tell about it. By any thread. */
public interface CertificateClock {

    /** The time to judge by. */
    Now now();

    /**
     * The broker showed certificates that are good; none of them, no list and not the car's own ends before {@code until}.
     * The broker has not yet proved that they are its own.
     */
    void shown(Instant until);

    /** The wall clock alone, without a memory. */
    static CertificateClock of(InstantSource wall) {
        return new CertificateClock() {
            @Override
            public Now now() {
                return Now.of(wall.instant());
            }

            @Override
            public void shown(Instant until) {
                // There is nobody to remember it.
            }
        };
    }
}
