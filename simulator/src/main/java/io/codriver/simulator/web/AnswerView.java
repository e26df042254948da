package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.Answer;
import java.util.List;

/** What the car answered, in words. */
final class AnswerView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** What of an answer's details a page needs. */
    private static final List<String> DETAILS =
            List.of("triesLeft", "retryAfterSeconds", "role", "state", "openUntil", "token", "users");

    private AnswerView() {}

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode draw(Answer answer) {
        ObjectNode drawn =
                MAPPER.createObjectNode().put("status", answer.status()).put("done", answer.succeeded());
        answer.reason().ifPresent(reason -> drawn.put("reason", reason));
        answer.message().ifPresent(sentence -> drawn.put("sentence", sentence));
        answer.reference().ifPresent(reference -> drawn.put("reference", reference));
        DETAILS.stream()
                .filter(answer.details()::hasNonNull)
                .forEach(name -> drawn.set(name, answer.details().get(name)));
        return drawn;
    }
}
