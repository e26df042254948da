package io.codriver.simulator.cloud;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A command on its way.
 *
 * @param id the message
 * @param answer the car's first answer
 * @param end its last one: later than the first if somebody in the car had to act
 */
public record Sent(UUID id, CompletableFuture<Answer> answer, CompletableFuture<Answer> end) {

    static Sent of(UUID id) {
        return new Sent(id, new CompletableFuture<>(), new CompletableFuture<>());
    }

    void hear(Answer said) {
        answer.complete(said);
        if (said.isFinal()) {
            end.complete(said);
        }
    }
}
