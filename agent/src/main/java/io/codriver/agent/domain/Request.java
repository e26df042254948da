package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Deadline;

/** Everything that the rules decide. */
public sealed interface Request {

    /** Hands this request to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind. */
    interface Cases<R> {
        R fromCloud(FromCloud request);

        R fromOccupant(FromOccupant request);

        R carMoves(CarMoves request);

        R started(Started request);

        R timePassed(TimePassed request);
    }

    /**
     * An authentic message of the cloud that has not been decided before.
     *
     * @param id its name
     * @param until when it ends
     * @param command what it asks
     */
    record FromCloud(MessageId id, Deadline until, Command command) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fromCloud(this);
        }
    }

    /** Somebody in the car did something on the head unit. */
    record FromOccupant(Action action) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fromOccupant(this);
        }
    }

    /** The car's signal that it moves, or that it stands. */
    record CarMoves(boolean moving) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carMoves(this);
        }
    }

    /**
     * The agent has just started.
     *
     * @param clockWentBack whether the wall clock is behind what it was when the agent stopped
     */
    record Started(boolean clockWentBack) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /** Nothing but time has passed. */
    record TimePassed() implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timePassed(this);
        }
    }
}
