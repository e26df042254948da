package io.codriver.simulator.cloud;

/** Commands with which a user lets the car do something. */
public final class RemoteCommands {

    private RemoteCommands() {}

    /**
     * A service without a value.
     *
     * @param service for example {@code UNLOCK}
     */
    public static Command order(Actor actor, String service) {
        Command command = Command.by(actor, "remote.command");
        command.data().put("service", service);
        return command;
    }

    /**
     * A service with a value.
     *
     * @param value degrees Celsius for {@code CLIMATE_START}, percent for {@code CHARGING_LIMIT}
     */
    public static Command order(Actor actor, String service, long value) {
        Command command = order(actor, service);
        command.data().put("value", value);
        return command;
    }
}
