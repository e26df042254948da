package io.codriver.agent.app.port;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.Optional;
import java.util.UUID;

/** Everything that reaches the core, in the order in which it was offered. */
public sealed interface Input {

    /** Hands this input to the case of its kind. */
    void match(Cases cases) throws Fault;

    /** One method a kind. */
    interface Cases {
        void arrived(Arrived input) throws Fault;

        void connected(Connected input) throws Fault;

        void disconnected(Disconnected input) throws Fault;

        void sent(Sent input) throws Fault;

        void touched(Touched input) throws Fault;

        void sensed(Sensed input) throws Fault;

        void acted(Acted input) throws Fault;

        void signedIn(SignedIn input) throws Fault;

        void ticked(Ticked input) throws Fault;
    }

    /** A message of the cloud. */
    record Arrived(Delivery delivery) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.arrived(this);
        }
    }

    /**
     * The uplink is connected and subscribed.
     *
     * @param connection counts the connections of this process, from 1
     * @param bdSeq the number in this connection's will, to be repeated in the birth
     * @param sessionPresent whether the broker still had the session
     * @param window how many messages may be on their way at once
     */
    record Connected(long connection, long bdSeq, boolean sessionPresent, int window) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.connected(this);
        }
    }

    /**
     * The connection is gone; the uplink is already about to connect again.
     *
     * @param takenOver whether another client took the session with this car's name
     */
    record Disconnected(long connection, boolean takenOver) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.disconnected(this);
        }
    }

    /** The broker has this message of the outbox. */
    record Sent(long seq) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.sent(this);
        }
    }

    /** An occupant did something. */
    record Touched(Action action) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.touched(this);
        }
    }

    /** The car's signals say this; what they do not name is as it was. */
    record Sensed(Readings readings) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.sensed(this);
        }
    }

    /**
     * The car has done what it was told, or could not.
     *
     * @param actuation its name
     * @param done whether it has done it
     */
    record Acted(UUID actuation, boolean done) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.acted(this);
        }
    }

    /** Somebody signed in on the head unit, or nobody is signed in any more. */
    record SignedIn(Optional<Uid> driver) implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.signedIn(this);
        }
    }

    /** Time passed. */
    record Ticked() implements Input {
        @Override
        public void match(Cases cases) throws Fault {
            cases.ticked(this);
        }
    }
}
