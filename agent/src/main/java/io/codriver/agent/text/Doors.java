package io.codriver.agent.text;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which door is to be closed. */
final class Doors {

    private Doors() {}

    /** The sentence, if it is known which doors are open. */
    static Optional<String> findSentence(Texts texts, Details details) {
        Map<String, Object> values = details.values();
        List<String> open = values.get("signals") instanceof List<?> paths
                ? paths.stream()
                        .map(path -> Signal.find(String.valueOf(path)))
                        .flatMap(Optional::stream)
                        .map(door -> texts.text("door." + door.name()))
                        .toList()
                : List.of();
        return switch (open.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(texts.text("door.one", open.get(0)));
            case 2 -> Optional.of(texts.text("door.two", open.get(0), open.get(1)));
            default -> Optional.of(texts.text("door.more", open.size()));
        };
    }
}
