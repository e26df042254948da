package io.codriver.agent.domain;

import io.codriver.agent.domain.audit.Who;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.UserId;
import java.util.Locale;

/**
 * Who did what, for the record.
 *
 * @param who it was, without naming anyone
 * @param what it was, in the words of the contract
 */
record Doing(Who who, String what) {

    /** What time alone did. */
    static final Doing TIME = byTheCar("time");

    /** Finds out who did what. */
    record Finder(State state) implements Request.Cases<Doing> {

        @Override
        public Doing fromCloud(Request.FromCloud message) {
            Command command = message.command();
            String what = Doing.dotted(command.getClass().getSimpleName());
            if (command instanceof Command.RemoteCommand remote) {
                what = what + "." + remote.order().service().name();
            } else if (command instanceof Command.AccessCheck check) {
                what = what + "." + check.capability().name();
            }
            if (command instanceof Command.UserAccept accept) {
                return new Doing(user(accept.user()), what);
            }
            return new Doing(
                    command instanceof Command.Acting acting ? who(acting.actor()) : Who.of(Who.Kind.CLOUD), what);
        }

        @Override
        public Doing fromOccupant(Request.FromOccupant touch) {
            Who who = state.signals().driver().map(this::user).orElseGet(() -> Who.of(Who.Kind.OCCUPANT));
            return new Doing(
                    who, "touch." + Doing.dotted(touch.action().getClass().getSimpleName()));
        }

        @Override
        public Doing carSays(Request.CarSays said) {
            return byTheCar("signals");
        }

        @Override
        public Doing carDid(Request.CarDid did) {
            return byTheCar(did.done() ? "car.did" : "car.failed");
        }

        @Override
        public Doing driverIs(Request.DriverIs signal) {
            return byTheCar("signed.in");
        }

        @Override
        public Doing provisioned(Request.Provisioned file) {
            return byTheCar("provisioned");
        }

        @Override
        public Doing started(Request.Started start) {
            return byTheCar("start");
        }

        @Override
        public Doing timeHeard(Request.TimeHeard heard) {
            return byTheCar("time.heard");
        }

        @Override
        public Doing connected(Request.Connected connected) {
            return byTheCar("connected");
        }

        @Override
        public Doing erased(Request.Erased erased) {
            return byTheCar("erased");
        }

        @Override
        public Doing timePassed(Request.TimePassed tick) {
            return TIME;
        }

        private Who who(Actor actor) {
            return actor.match(new Actor.Cases<Who>() {
                @Override
                public Who user(Actor.User one) {
                    return Finder.this.user(one.id());
                }

                @Override
                public Who servicePartner(Actor.ServicePartner one) {
                    return Who.of(Who.Kind.SERVICE_PARTNER, token(state.epoch(), "partner " + one.id()));
                }

                @Override
                public Who cloud(Actor.Cloud one) {
                    return Who.of(Who.Kind.CLOUD);
                }
            });
        }

        private Who user(UserId id) {
            return user(state.epoch().uidOf(id));
        }

        private Who user(Uid uid) {
            return Who.of(Who.Kind.USER, token(state.epoch(), "user " + uid));
        }
    }

    static Doing of(State state, Request request) {
        return request.match(new Finder(state));
    }

    /** Once the epoch and its key are gone, nobody can tell any more for what it was made. */
    static String token(Epoch epoch, String of) {
        return epoch.tokenOf("audit " + of);
    }

    private static Doing byTheCar(String what) {
        return new Doing(Who.CAR, what);
    }

    /** {@code UserRemove} is {@code user.remove} in the contract. */
    private static String dotted(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
    }
}
