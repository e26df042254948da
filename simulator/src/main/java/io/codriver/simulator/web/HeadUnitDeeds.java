package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.ActionFault;
import io.codriver.agent.wire.ActionKind;
import io.codriver.agent.wire.ActionReader;
import io.codriver.agent.wire.ChargingCsv;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an occupant can do on the head unit's page: everything that can be done on any head unit, read as the agent reads
 * it from an application. Whether somebody may is decided by the agent, and what it led to is on the screen.
 */
final class HeadUnitDeeds {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PLACE = "/api/head-unit/";

    private final SimulatedWorld world;
    private final Texts texts;
    private final ActionReader reader;

    HeadUnitDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
        this.reader = new ActionReader(texts);
    }

    Map<String, Deed> byPath() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        Arrays.stream(ActionKind.values())
                .forEach(kind -> deeds.put(PLACE + kind.contractName(), body -> touch(kind, body)));
        deeds.put(PLACE + "sign-in", this::signIn);
        deeds.put(PLACE + "charging-csv", body -> csv());
        return deeds;
    }

    private Reply touch(ActionKind kind, JsonBody body) throws RequestRefused {
        try {
            return Reply.taken(world.headUnit().touch(reader.read(kind, body.object())), texts);
        } catch (ActionFault e) {
            throw refused(e);
        }
    }

    private Reply signIn(JsonBody body) throws RequestRefused {
        try {
            return Reply.taken(world.headUnit().signIn(ActionReader.readDriver(body.object())), texts);
        } catch (ActionFault e) {
            throw refused(e);
        }
    }

    private static RequestRefused refused(ActionFault fault) {
        return fault.sentence()
                .map(sentence -> new RequestRefused(RequestRefused.UNPROCESSABLE, sentence))
                .orElseGet(() -> new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, fault.problem()));
    }

    private Reply csv() {
        HistoryPanel history = world.headUnit().screen().map(Screen::history).orElseGet(HistoryPanel::none);
        return Reply.json(MAPPER.createObjectNode().put("csv", ChargingCsv.write(history.charged())));
    }
}
