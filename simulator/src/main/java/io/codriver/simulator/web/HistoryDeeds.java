package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.ChargingCsv;
import java.net.HttpURLConnection;
import java.util.Map;

/** Trips and charging on the head unit's page: what whoever is signed in can do. */
final class HistoryDeeds {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final Texts texts;

    HistoryDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/head-unit/assign-trip",
                        body -> taken(
                                world.headUnit().touch(new Action.AssignTrip(body.wholeNumber("trip"), user(body)))),
                "/api/head-unit/charging-csv", body -> csv());
    }

    private Reply csv() {
        HistoryPanel history = world.headUnit().screen().map(Screen::history).orElseGet(HistoryPanel::none);
        return Reply.json(MAPPER.createObjectNode().put("csv", ChargingCsv.write(history.charged())));
    }

    private Reply taken(boolean taken) throws RequestRefused {
        return Reply.taken(taken, texts);
    }

    private static Uid user(JsonBody body) throws RequestRefused {
        try {
            return new Uid(body.text("user"));
        } catch (IllegalArgumentException e) {
            throw bad("'user' must be a user of the list.");
        }
    }

    private static RequestRefused bad(String why) {
        return new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, why);
    }
}
