package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.simulator.cloud.CarCommands;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the car is, and the switch that keeps it from everyone. */
interface PrivacyContract extends OnStage {

    Position SOMEWHERE = new Position(48.25, 11.5);

    @Test
    default void showsAUserWhereTheCarIsAndNobodyElse() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.car().vehicle().locate(Optional.of(SOMEWHERE));
        assertEquals("ROLE_NOT_ALLOWED", new Eyes(stage(), crew, "friend").noPosition());
        crew.refused("ROLE_NOT_ALLOWED", CarCommands.status(Crew.WORKSHOP));
        crew.refused("NOT_LINKED", CarCommands.status(user("stranger")));
        JsonNode position = new Eyes(stage(), crew, "owner").ask("STATUS").path("position");
        assertEquals(SOMEWHERE.latitude(), position.path("latitude").asDouble());
        assertEquals(SOMEWHERE.longitude(), position.path("longitude").asDouble());
    }

    @Test
    default void saysTheSameWithTheSwitchOnAsWithoutReception() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        List<String> received = heardWhileAsked(crew, () -> crew.car().vehicle().locate(Optional.empty()));
        List<String> stopped = heardWhileAsked(crew, () -> {
            crew.car().touch(new Action.StopLocation(true));
            crew.car().await(screen -> screen.locationStopped());
            crew.car().vehicle().locate(Optional.of(SOMEWHERE));
        });
        assertEquals(received, stopped);
        assertEquals("UNAVAILABLE", new Eyes(stage(), crew, "owner").noPosition());
        crew.car().touch(new Action.StopLocation(false));
        crew.car().await(screen -> !screen.locationStopped());
        assertTrue(new Eyes(stage(), crew, "friend").ask("STATUS").has("position"));
    }

    /** All that the car says while its users ask, without what differs between any two messages. */
    private List<String> heardWhileAsked(Crew crew, Runnable before) {
        crew.settle();
        int heard = stage().heard().all().size();
        before.run();
        for (String sub : List.of("owner", "friend")) {
            new Eyes(stage(), crew, sub).ask("STATUS");
        }
        crew.settle();
        return stage().heard().all().stream()
                .skip(heard)
                .filter(message -> message.vid().equals(crew.car().vid())
                        && message.topic().startsWith("v2c/"))
                .map(message -> message.topic() + " " + withoutNames(message.body()))
                .distinct()
                .toList();
    }

    private static JsonNode withoutNames(JsonNode body) {
        ObjectNode message = body.deepCopy();
        message.remove(List.of("id", "time"));
        if (message.get("data") instanceof ObjectNode data) {
            data.remove(List.of("messageId", "reference"));
        }
        return message;
    }
}
