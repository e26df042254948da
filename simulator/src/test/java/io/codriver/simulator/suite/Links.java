package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Links one account to a car that is a process. */
final class Links {

    private Links() {}

    /** The first account: it becomes the primary. */
    static void link(Heard heard, PlainCloud cloud, String vid, BlockingQueue<String> codes)
            throws InterruptedException {
        codes.clear();
        String linkId = UUID.randomUUID().toString();
        JsonNode asked = answer(heard, cloud, vid, cloud.offer(vid, linkId, "account-1", "PRIMARY"));
        assertEquals("IN_PROGRESS", asked.path("status").asText(), asked::toString);
        String code = codes.poll(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (code == null) {
            throw new AssertionError("no code was shown");
        }
        JsonNode end = answer(heard, cloud, vid, cloud.commit(vid, linkId, code));
        assertEquals("SUCCEEDED", end.path("status").asText(), end::toString);
    }

    private static JsonNode answer(Heard heard, PlainCloud cloud, String vid, Command command) {
        cloud.send(vid, command);
        return heard.awaitReceipt(command.id().toString());
    }
}
