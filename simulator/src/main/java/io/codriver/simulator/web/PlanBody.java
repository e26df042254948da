package io.codriver.simulator.web;

import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import java.net.HttpURLConnection;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The plan of departures that a page sends: {@code {zone, departures: [{days, at, temperature}]}}. */
final class PlanBody {

    private PlanBody() {}

    static Plan read(JsonBody body) throws RequestRefused {
        List<Departure> departures = new ArrayList<>();
        try {
            ZoneId zone = ZoneId.of(body.text("zone"));
            for (JsonBody one : body.objects("departures")) {
                departures.add(departure(one));
            }
            return new Plan(zone, departures);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_BAD_REQUEST, "A plan has a time zone, and at most 14 departures.");
        }
    }

    private static Departure departure(JsonBody body) throws RequestRefused {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : body.texts("days")) {
            days.add(DayOfWeek.valueOf(day));
        }
        return new Departure(days, LocalTime.parse(body.text("at")), Math.toIntExact(body.wholeNumber("temperature")));
    }
}
