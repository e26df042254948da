package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Commands about the plan of departures. */
public final class PlanCommands {

    private PlanCommands() {}

    /**
     * A time at which somebody wants to drive off, every week.
     *
     * @param at to the minute
     * @param temperature degrees Celsius
     */
    public record Departure(Set<DayOfWeek> days, LocalTime at, int temperature) {}

    /**
     * A user sets the plan of the car.
     *
     * @param zone where the times are meant
     * @param departures none ends the plan
     */
    public static Command plan(Actor actor, ZoneId zone, List<Departure> departures) {
        Command command = Command.by(actor, "climate.plan");
        ArrayNode written = command.data().put("zone", zone.getId()).putArray("departures");
        for (Departure one : departures) {
            ObjectNode departure = written.addObject();
            ArrayNode days = departure.putArray("days");
            one.days().stream().sorted().map(DayOfWeek::name).forEach(days::add);
            departure.put("at", one.at().toString()).put("temperature", one.temperature());
        }
        return command;
    }
}
