package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Position;
import java.util.List;

/** Trips and charging; amounts in kilometres, kilowatt-hours, litres and percent. */
final class HistoryWriter {

    private static final double METRES_OF_A_KILOMETRE = 1000;

    private HistoryWriter() {}

    static void write(Screen screen, ObjectNode drawn) {
        HistoryPanel history = screen.history();
        history.driving().ifPresent(trip -> trip(trip, screen, drawn.putObject("driving")));
        ArrayNode trips = drawn.putArray("trips");
        history.trips().forEach(trip -> trip(trip, screen, trips.addObject()));
        ObjectNode charging = drawn.putObject("charging").put("now", history.isCharging());
        history.chargePercent().ifPresent(percent -> charging.put("percent", percent));
        history.charging().ifPresent(session -> session(session, charging.putObject("session")));
        ArrayNode sessions = charging.putArray("sessions");
        List<Session> all = history.charged();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - HistoryPanel.MOST); i--) {
            session(all.get(i), sessions.addObject());
        }
    }

    private static void trip(Trip trip, Screen screen, ObjectNode drawn) {
        drawn.put("number", trip.number())
                .put("from", trip.from().toString())
                .put("to", trip.to().toString());
        trip.metres().ifPresent(far -> drawn.put("kilometres", far / METRES_OF_A_KILOMETRE));
        trip.kilowattHours().ifPresent(used -> drawn.put("kilowattHours", used));
        trip.litres().ifPresent(used -> drawn.put("litres", used));
        trip.start().ifPresent(place -> place(place, drawn.putObject("start")));
        trip.end().ifPresent(place -> place(place, drawn.putObject("end")));
        trip.driver().ifPresent(driver -> {
            drawn.put("driver", driver.value());
            drawn.put("driverName", name(screen, driver));
        });
    }

    private static String name(Screen screen, Uid uid) {
        return screen.users().stream()
                .filter(user -> user.uid().equals(uid))
                .map(user -> user.displayName().text())
                .findFirst()
                .orElse("");
    }

    private static void place(Position place, ObjectNode drawn) {
        drawn.put("latitude", place.latitude()).put("longitude", place.longitude());
    }

    private static void session(Session session, ObjectNode drawn) {
        drawn.put("number", session.number())
                .put("from", session.from().toString())
                .put("to", session.to().toString());
        session.fromPercent().ifPresent(percent -> drawn.put("fromPercent", percent));
        session.toPercent().ifPresent(percent -> drawn.put("toPercent", percent));
        session.kilowattHours().ifPresent(taken -> drawn.put("kilowattHours", taken));
    }
}
