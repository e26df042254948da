package io.codriver.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.simulator.car.Reaction;
import io.codriver.simulator.world.Reception;
import java.time.Duration;
import java.util.Optional;

/** One thing that happens, or is expected. People are meant by their names. */
public sealed interface Step {

    /** Calls the method for its kind. */
    <R, E extends Exception> R match(Cases<R, E> cases) throws E;

    /** One method for each kind. */
    interface Cases<R, E extends Exception> {
        R link(Link step) throws E;

        R offer(Offer step) throws E;

        R open(Open step) throws E;

        R type(Type step) throws E;

        R decline(Decline step) throws E;

        R invite(Invite step) throws E;

        R send(Send step) throws E;

        R again(Again step) throws E;

        R time(Time step) throws E;

        R receive(Receive step) throws E;

        R power(Power step) throws E;

        R sense(Sense step) throws E;

        R drive(Drive step) throws E;

        R react(React step) throws E;

        R signIn(SignIn step) throws E;

        R reset(Reset step) throws E;

        R expect(Expect step) throws E;
    }

    /**
     * Somebody links an account, from the request to the end.
     *
     * @param ceremony how the code is handed over, a name of the contract; if none is said, what the car prefers
     */
    record Link(String who, String role, Optional<String> ceremony, String answer) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.link(this);
        }
    }

    /** Somebody asks to be linked; the request stays open. */
    record Offer(String who, String role, Optional<String> ceremony, String answer) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.offer(this);
        }
    }

    /** Somebody in the car opens the message of that person's request. */
    record Open(String who) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.open(this);
        }
    }

    /** That person types the code that the car shows, or a wrong one. */
    record Type(String who, boolean right, String answer) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.type(this);
        }
    }

    /** Somebody in the car says that it was not them. */
    record Decline(String who) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.decline(this);
        }
    }

    /** The primary invites somebody, who accepts. */
    record Invite(String by, String who, String answer) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.invite(this);
        }
    }

    /**
     * Any command of the contract.
     *
     * @param by a person, {@code workshop} or {@code maker}; none if the command names nobody
     * @param data the rest of its data
     * @param name by which {@link Again} means it
     */
    record Send(String type, Optional<String> by, ObjectNode data, Optional<String> name, String answer)
            implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.send(this);
        }
    }

    /** The very same message once more, so many times. */
    record Again(String name, int times, String answer) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.again(this);
        }
    }

    /** Time passes, or only the wall clock is set. */
    record Time(Duration by, boolean onlyTheWallClock) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.time(this);
        }
    }

    /** The reception changes. */
    record Receive(Reception reception) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.receive(this);
        }
    }

    /** The power is gone, is back, or is cut and comes back at once. */
    record Power(Change change) implements Step {

        /** What the power does. */
        public enum Change {
            GONE,
            BACK,
            CUT
        }

        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.power(this);
        }
    }

    /** The car's signals say this from now on. */
    record Sense(Readings readings) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.sense(this);
        }
    }

    /** Somebody drives so far and parks. */
    record Drive(double kilometres) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.drive(this);
        }
    }

    /** What the car makes of the next thing that it is told. */
    record React(Reaction reaction) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.react(this);
        }
    }

    /** Somebody signs in on the head unit, or nobody. */
    record SignIn(Optional<String> who) implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.signIn(this);
        }
    }

    /** Somebody in the car holds the button that resets it for sale. */
    record Reset() implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.reset(this);
        }
    }

    /**
     * What is expected, at the latest after the patience of a step.
     *
     * @param users how many users the head unit lists
     * @param cloudUsers how many users the cloud knows of
     * @param primary who the primary is
     * @param online whether the head unit says that the cloud can be reached
     * @param asked whether a request to link waits
     * @param told how often the car was told to do something, such as to sound its horn
     */
    record Expect(
            Optional<Integer> users,
            Optional<Integer> cloudUsers,
            Optional<String> primary,
            Optional<Boolean> online,
            Optional<Boolean> asked,
            Optional<Integer> told)
            implements Step {
        @Override
        public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
            return cases.expect(this);
        }
    }
}
