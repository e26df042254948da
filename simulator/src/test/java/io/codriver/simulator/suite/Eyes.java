package io.codriver.simulator.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What one user of a crew sees of the car. */
final class Eyes {

    private final Heard heard;
    private final Crew crew;
    private final String sub;

    Eyes(Stage stage, Crew crew, String sub) {
        this.heard = stage.heard();
        this.crew = crew;
        this.sub = sub;
    }

    /** Asks for a view, and gives its data. */
    JsonNode ask(String view) {
        return ask(view, OptionalLong.empty());
    }

    JsonNode ask(String view, OptionalLong before) {
        crew.settle();
        return next(view, () -> crew.done(CarCommands.view(Actor.user(sub), view, before)));
    }

    /** Does something, and gives the data of the view that comes of it by itself. */
    JsonNode next(String view, Runnable deed) {
        Set<String> known = all(view).stream().map(Eyes::id).collect(Collectors.toSet());
        deed.run();
        return heard.awaitOn(crew.car().vid(), topic(view), body -> !known.contains(id(body)))
                .path("data");
    }

    /** All views of a kind that came so far, each once however often the broker delivered it. */
    List<JsonNode> all(String view) {
        return heard.on(crew.car().vid(), topic(view)).stream().distinct().toList();
    }

    /** Why the user is not shown where the car is; nothing said if it is. */
    String noPosition() {
        return ask("STATUS").path("noPosition").asText();
    }

    private String topic(String view) {
        return "v2c/user/" + crew.uid(sub) + "/" + view.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String id(JsonNode body) {
        return body.path("id").asText();
    }
}
