package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;
import java.time.InstantSource;

/** What the head unit's page shows: the agent's screen in words. The only state of a page that holds the car's code. */
final class HeadUnitView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final Texts texts;
    private final MessagesView messages;
    private final UsersView users;

    HeadUnitView(SimulatedWorld world, Texts texts, InstantSource clock) {
        this.world = world;
        this.texts = texts;
        this.messages = new MessagesView(texts, clock);
        this.users = new UsersView(texts);
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
        ObjectNode bench = state.putObject("bench");
        world.vehicle()
                .readings()
                .findPosition()
                .ifPresent(known -> bench.put("latitude", known.latitude()).put("longitude", known.longitude()));
        world.headUnit().screen().ifPresent(screen -> state.set("screen", screen(screen)));
        return state;
    }

    private ObjectNode screen(Screen screen) {
        ObjectNode drawn = MAPPER.createObjectNode()
                .put("online", screen.online())
                .put("connection", texts.text(screen.online() ? "screen.online" : "screen.offline"))
                .put("moving", screen.moving())
                .put("locationStopped", screen.locationStopped());
        if (screen.cannotSave()) {
            drawn.put("warning", texts.text("screen.cannotSave"));
        }
        screen.refused().ifPresent(reason -> drawn.put("refusal", texts.sentence(reason)));
        messages.draw(screen, drawn);
        users.draw(screen, world.car().profile(), drawn);
        return drawn;
    }
}
