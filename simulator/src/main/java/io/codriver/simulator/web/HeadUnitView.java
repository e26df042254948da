package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.screen.ScreenWriter;

/** What the head unit's page shows: the agent's screen, and which car that is. The only state of a page that holds the car's code. */
final class HeadUnitView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final ScreenWriter writer;

    HeadUnitView(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.writer = new ScreenWriter(texts);
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
        state.put("now", world.carTime().toString());
        // Without power nothing is shown, whatever was shown last.
        if (world.hasPower()) {
            world.headUnit()
                    .screen()
                    .ifPresent(screen ->
                            state.set("screen", writer.write(screen, world.car().profile(), world.carTime())));
        }
        return state;
    }
}
