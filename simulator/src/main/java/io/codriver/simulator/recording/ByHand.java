package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells what must have been done by hand in the car, by what the car says of it. */
final class ByHand {

    /** Changes of the list that the car makes alone, when their time comes, and those that come of a code. */
    private static final Set<String> OF_THE_CAR =
            Set.of("LENDING_BEGAN", "LENDING_ENDED", "PROVISIONED", "LINKED", "PRIMARY_REPLACED");

    private final Script script;
    private final Cast cast;
    private final Answers answers;
    private final Requests requests;
    private final Set<String> epochsAfterResets = new HashSet<>();

    ByHand(Script script, Cast cast, Answers answers, Requests requests) {
        this.script = script;
        this.cast = cast;
        this.answers = answers;
        this.requests = requests;
    }

    /** An event of the car; {@code roster} is the list of users as it was last known. */
    void tell(RecordedMessage event, JsonNode roster) throws RecordingFault {
        switch (event.what()) {
            case "link.shown" -> shown(event);
            case "link.redeemed" -> redeemed(event);
            case "link.declined" -> declined(event);
            case "link.expired" -> {
                requests.open(event, false);
                script.add(event, "expect", new Script.Fields().word("asked", "false"));
            }
            case "link.locked" -> locked(event);
            case "roster.changed" -> changed(event, roster);
            case "users.reset.done" -> reset(event);
            default -> {
                // It says nothing of hands.
            }
        }
    }

    private void shown(RecordedMessage event) throws RecordingFault {
        Optional<Requests.Request> request = requests.find(event);
        if (request.isPresent() && !request.get().open()) {
            requests.open(event, true);
            script.add(event, "open", Script.quoted(request.get().who()));
        } else if (request.isEmpty()) {
            script.remark("In the car somebody opened a message that came before the recording.");
        }
    }

    private void redeemed(RecordedMessage event) throws RecordingFault {
        Optional<Requests.Request> typed =
                requests.find(event).filter(request -> request.codeOf().equals("phone") && request.open());
        if (typed.isPresent()) {
            requests.open(event, false);
            String answer = answers.findResult(typed.get().offer())
                    .map(RecordedMessage::answer)
                    .orElse("SUCCEEDED");
            script.add(
                    event,
                    "type",
                    new Script.Fields()
                            .text("who", typed.get().who())
                            .word("code", "right")
                            .answer(answer, "SUCCEEDED"));
        }
    }

    private void declined(RecordedMessage event) throws RecordingFault {
        Optional<Requests.Request> request = requests.find(event);
        if (request.isPresent()) {
            requests.open(event, false);
            script.add(event, "decline", Script.quoted(request.get().who()));
        }
    }

    private void locked(RecordedMessage event) {
        requests.find(event)
                .filter(request -> request.codeOf().equals("phone"))
                .ifPresent(request -> script.remark("In the car somebody typed wrong codes of " + request.who()
                        + " until the request was over; when, the recording does not say."));
        requests.open(event, false);
    }

    private void reset(RecordedMessage event) throws RecordingFault {
        if (epochsAfterResets.add(event.message().path("epoch").asText())) {
            requests.forget();
            script.add(event, "reset", "held");
        }
    }

    /** What has no step for a hand in the car is done with the primary's app, and says so. */
    private void changed(RecordedMessage event, JsonNode roster) throws RecordingFault {
        String what = event.text("what");
        if (OF_THE_CAR.contains(what)
                || answers.isOfCommand(event.data().path("revision").asLong())) {
            return;
        }
        Optional<String> primary = primary(roster);
        String member = what.equals("REMOVED") ? "removed" : "changed";
        boolean known = what.equals("REMOVED") || what.equals("APPROVED");
        for (JsonNode uid : event.data().path(member)) {
            Optional<String> who = cast.findByUid(uid.asText());
            if (known && primary.isPresent() && who.isPresent()) {
                script.remark("By hand in the car; here with the app.");
                inTheApp(event, what, primary.get(), who.get());
                return;
            }
        }
        script.remark("By hand in the car, for which there is no step: " + what);
    }

    private void inTheApp(RecordedMessage event, String what, String primary, String who) throws RecordingFault {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("user", TextNode.valueOf("@" + who));
        boolean removed = what.equals("REMOVED");
        script.add(
                event,
                "send",
                new Script.Fields()
                        .text("command", removed ? "user.remove" : "user.approve")
                        .text("by", primary)
                        .data(removed ? data.put("reason", what) : data.put("approve", true)));
    }

    /** Who the primary is, by this list of users. */
    Optional<String> primary(JsonNode roster) {
        for (JsonNode user : roster.path("users")) {
            if (user.path("role").asText().equals("PRIMARY")) {
                return cast.findByUid(user.path("uid").asText());
            }
        }
        return Optional.empty();
    }
}
