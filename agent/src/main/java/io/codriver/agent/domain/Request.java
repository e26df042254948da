package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Everything that the rules decide. */
public sealed interface Request {

    /** Hands this request to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind. */
    interface Cases<R> {
        R fromCloud(FromCloud request);

        R fromOccupant(FromOccupant request);

        R carSays(CarSays request);

        R carDid(CarDid request);

        R driverIs(DriverIs request);

        R provisioned(Provisioned request);

        R started(Started request);

        R timeHeard(TimeHeard request);

        R connected(Connected request);

        R erased(Erased request);

        R timePassed(TimePassed request);
    }

    /**
     * An authentic message of the cloud that has not been decided before.
     *
     * @param id its name
     * @param until when it ends
     * @param sentAt when it was written, by the sender's clock
     * @param command what it asks
     */
    record FromCloud(MessageId id, Deadline until, Instant sentAt, Command command) implements Request {
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

    /** The car's signals say this. */
    record CarSays(Readings readings) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carSays(this);
        }
    }

    /**
     * The car has done what it was told, or could not.
     *
     * @param actuation what it was told
     * @param done whether it has done it
     */
    record CarDid(UUID actuation, boolean done) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carDid(this);
        }
    }

    /** The head unit's signal who is signed in there; nobody if that is not known. */
    record DriverIs(Optional<Uid> driver) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.driverIs(this);
        }
    }

    /** The car was delivered with its primary named. */
    record Provisioned(Nominee nominee) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.provisioned(this);
        }
    }

    /**
     * The agent has just started.
     *
     * @param stoppedAt what the wall clock was when the agent stopped, if it is behind that now
     */
    record Started(Optional<Instant> stoppedAt) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /** An authentic message of the cloud was written at that time of the cloud's clock. */
    record TimeHeard(Instant time) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timeHeard(this);
        }
    }

    /** The cloud can be reached again. */
    record Connected() implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.connected(this);
        }
    }

    /** No byte of what was before a reset for sale is left in any file. */
    record Erased() implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.erased(this);
        }
    }

    /**
     * Nothing but time has passed.
     *
     * @param reachable whether the cloud can be reached
     */
    record TimePassed(boolean reachable) implements Request {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timePassed(this);
        }
    }
}
