package io.codriver.simulator.web;

import java.net.HttpURLConnection;
import java.util.Map;

/** What the start page can do. */
final class StageDeeds {

    private final SimulatedWorld world;

    StageDeeds(SimulatedWorld world) {
        this.world = world;
    }

    Map<String, Deed> byPath() {
        return Map.of("/api/stage/profile", this::choose);
    }

    private Reply choose(JsonBody body) throws RequestRefused {
        String id = body.text("id");
        if (world.profiles().stream().noneMatch(profile -> profile.id().equals(id))) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "There is no such profile.");
        }
        world.chooseProfile(id);
        return Reply.done();
    }
}
