package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.world.NoCarException;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What every page says when there is no car at the moment, or no power in it; none of them breaks then. */
final class Presence {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final PageTexts texts;

    Presence(SimulatedWorld world, PageTexts texts) {
        this.world = world;
        this.texts = texts;
    }

    /** The states of pages, with what is to be said besides. */
    Map<String, Function<String, ObjectNode>> states(Map<String, Function<String, ObjectNode>> states) {
        Map<String, Function<String, ObjectNode>> all = new LinkedHashMap<>();
        states.forEach((path, state) -> all.put(path, query -> draw(state, query)));
        return all;
    }

    /** The deeds of pages; what needs a car is refused while there is none. */
    Map<String, Deed> deeds(Map<String, Deed> deeds) {
        Map<String, Deed> all = new LinkedHashMap<>();
        deeds.forEach((path, deed) -> all.put(path, body -> carryOut(deed, body)));
        return all;
    }

    private ObjectNode draw(Function<String, ObjectNode> state, String query) {
        try {
            ObjectNode drawn = state.apply(query);
            return world.hasPower() ? drawn : drawn.put("notice", texts.text("page.noPower"));
        } catch (NoCarException e) {
            ObjectNode drawn = MAPPER.createObjectNode().put("coming", true).put("notice", texts.text("page.coming"));
            StageView.profiles(world, drawn);
            return drawn;
        }
    }

    private Reply carryOut(Deed deed, JsonBody body) throws RequestRefused {
        try {
            return deed.carryOut(body);
        } catch (NoCarException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_UNAVAILABLE, texts.text("page.coming"));
        }
    }
}
