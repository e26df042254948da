package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the bench shows: the car itself, without what its agent makes of it. */
final class BenchView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;

    BenchView(SimulatedWorld world) {
        this.world = world;
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
        BenchSignals.draw(world.vehicle().readings(), state.putObject("signals"));
        state.put("locked", world.vehicle().readings().isLocked());
        state.put("next", world.vehicle().next().name());
        return state;
    }
}
