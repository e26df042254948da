package io.codriver.agent.app.port;

import io.codriver.agent.domain.Action;

/** Everything that reaches the core, in the order in which it was offered. */
public sealed interface Input {

    /** Hands this input to the case of its kind. */
    void match(Cases cases);

    /** One method a kind. */
    interface Cases {
        void arrived(Arrived input);

        void connected(Connected input);

        void disconnected(Disconnected input);

        void sent(Sent input);

        void touched(Touched input);

        void moved(Moved input);

        void ticked(Ticked input);
    }

    /** A message of the cloud. */
    record Arrived(Delivery delivery) implements Input {
        @Override
        public void match(Cases cases) {
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
        public void match(Cases cases) {
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
        public void match(Cases cases) {
            cases.disconnected(this);
        }
    }

    /** The broker has this message of the outbox. */
    record Sent(long seq) implements Input {
        @Override
        public void match(Cases cases) {
            cases.sent(this);
        }
    }

    /** An occupant did something. */
    record Touched(Action action) implements Input {
        @Override
        public void match(Cases cases) {
            cases.touched(this);
        }
    }

    /** The car began to move, or stopped. */
    record Moved(boolean moving) implements Input {
        @Override
        public void match(Cases cases) {
            cases.moved(this);
        }
    }

    /** Time passed. */
    record Ticked() implements Input {
        @Override
        public void match(Cases cases) {
            cases.ticked(this);
        }
    }
}
