package io.codriver.simulator.cloud;

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

    /** A user asks where the car is. */
    public static Command status(Actor actor) {
        return Command.by(actor, "status.request");
    }

    /** The primary says whose trip it was. */
    public static Command assignTrip(Actor actor, long trip, String sub) {
        Command command = Command.by(actor, "trip.assign");
        command.data().put("trip", trip);
        Command.putAccount(command.data(), "user", sub);
        return command;
    }
}
