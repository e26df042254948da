package io.codriver.agent.app.port;

import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Epoch;
import java.util.UUID;

/** Numbers that nobody can foresee. All methods may be called by any thread. */
public interface Randomness {

    /** A fresh name for a message. */
    UUID uuid();

    /** A fresh security code. */
    SecurityCode code();

    /** A fresh epoch. */
    Epoch epoch();
}
