package io.codriver.simulator.cloud;

import java.util.OptionalLong;

/** Commands about the car itself. */
public final class CarCommands {

    private CarCommands() {}

    /** Asks for a reset for sale, which somebody in the car has to confirm. */
    public static Command reset(Actor actor) {
        return Command.by(actor, "users.reset");
    }

    /** Tells the car that its reset for sale is known here. */
    public static Command resetNoted() {
        return Command.of("users.reset.noted", Command.newData());
    }

    /** A user asks how the car is, and where. */
    public static Command status(Actor actor) {
        return Command.by(actor, "status.request");
    }

    /**
     * A user asks for a view of the car.
     *
     * @param view its name in the contract, for example {@code TRIPS}
     * @param before the page of what has a lower number than this; the newest if nothing is said
     */
    public static Command view(Actor actor, String view, OptionalLong before) {
        Command command = status(actor);
        command.data().put("view", view);
        before.ifPresent(number -> command.data().put("before", number));
        return command;
    }

    /** The primary says whose trip it was. */
    public static Command assignTrip(Actor actor, long trip, String sub) {
        Command command = Command.by(actor, "trip.assign");
        command.data().put("trip", trip);
        Command.putAccount(command.data(), "user", sub);
        return command;
    }
}
