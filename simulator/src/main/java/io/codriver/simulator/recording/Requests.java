package io.codriver.simulator.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The requests to link an account, by the ids that they had. */
final class Requests {

    private final Map<String, Request> requests = new HashMap<>();

    /**
     * A request.
     *
     * @param offer with which it began
     * @param who wants to be linked
     * @param codeOf who makes the code, as a scenario says it
     * @param open whether the message was opened in the car, and the request is not over
     */
    record Request(RecordedMessage offer, String who, String codeOf, boolean open) {}

    void begin(RecordedMessage offer, String who) {
        String codeOf =
                offer.text("mode").equals("ENTRY") ? "phone" : offer.data().has("code") ? "cloud" : "car";
        requests.put(offer.text("linkId"), new Request(offer, who, codeOf, false));
    }

    /** The request that a message names. */
    Optional<Request> find(RecordedMessage message) {
        return Optional.ofNullable(requests.get(message.text("linkId")));
    }

    /** From now on it is open, or not any more. */
    void open(RecordedMessage message, boolean open) {
        requests.computeIfPresent(
                message.text("linkId"), (id, known) -> new Request(known.offer(), known.who(), known.codeOf(), open));
    }

    /** Nobody knows of any. */
    void forget() {
        requests.clear();
    }
}
