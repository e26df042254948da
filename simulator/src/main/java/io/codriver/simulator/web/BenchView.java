package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Snapshot;

/** What the bench shows: the car itself, what it has around it, and the cars that were kept. */
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
        LiveCar live = world.live();
        state.put("power", live.hasPower())
                .put("online", live.hasPower() && online())
                .put("aheadSeconds", live.clock().ahead().toSeconds())
                .put("reception", live.network().reception().name());
        ArrayNode snapshots = state.putArray("snapshots");
        for (Snapshot one : world.snapshots()) {
            snapshots
                    .addObject()
                    .put("name", one.name())
                    .put("car", one.car().profile().displayName())
                    .put("users", one.users())
                    .put("at", one.clock().wall().toString());
        }
        StageView.profiles(world, state);
        return state;
    }

    private boolean online() {
        return world.headUnit().screen().filter(Screen::online).isPresent();
    }
}
