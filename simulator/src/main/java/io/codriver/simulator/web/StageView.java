package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.SimulatedCar;
import java.util.Optional;

/** What the start page shows: the car on the stage and what else it could be. */
final class StageView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;

    StageView(SimulatedWorld world) {
        this.world = world;
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", car(world.car()));
        state.put("namedFirst", !world.car().profile().firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT));
        Optional<Screen> screen = world.headUnit().screen().filter(shown -> world.hasPower());
        state.put("ready", screen.map(Screen::online).orElse(false));
        state.put("users", screen.map(shown -> shown.users().size()).orElse(0));
        profiles(world, state);
        return state;
    }

    /** What can be chosen, whether or not there is a car. */
    static void profiles(SimulatedWorld world, ObjectNode state) {
        ArrayNode profiles = state.putArray("profiles");
        for (Profile one : world.profiles()) {
            profiles.addObject()
                    .put("id", one.id())
                    .put("name", one.displayName())
                    .put("userLimit", one.userLimit());
        }
    }

    /** The car as every page names it. */
    static ObjectNode car(SimulatedCar car) {
        return MAPPER.createObjectNode()
                .put("vid", car.vid())
                .put("vin", car.vin().text())
                .put("profile", car.profile().id())
                .put("name", car.profile().displayName());
    }
}
