package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells once more, as steps of a scenario, what a recording holds. A command is told when the car first answers it. */
final class Retelling {

    /** The agent counts its starts in front of its connections. */
    private static final long CONNECTIONS_A_START = 1_000_000;

    private final List<RecordedMessage> messages;
    private final Script script = new Script();
    private final Cast cast;
    private final Answers answers;
    private final Requests requests = new Requests();
    private final Commands commands;
    private final ByHand byHand;
    /** Commands that were not answered, and how often those came again that were. */
    private final Map<String, RecordedMessage> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> repeats = new HashMap<>();
    private JsonNode roster = MissingNode.getInstance();
    private boolean away;
    /** The number of the last connection; 0 as long as the car was not heard of. */
    private long connection;

    private Retelling(Recording recording) {
        this.messages = recording.messages();
        this.cast = Cast.of(messages);
        this.answers = new Answers(messages);
        this.commands = new Commands(script, cast, answers, requests);
        this.byHand = new ByHand(script, cast, answers, requests);
    }

    /** The steps, as a scenario has them. */
    static String steps(Recording recording) throws RecordingFault {
        Retelling retelling = new Retelling(recording);
        for (RecordedMessage one : retelling.messages) {
            if (!one.kept()) {
                retelling.tell(one);
            }
        }
        retelling.end();
        if (retelling.script.isEmpty()) {
            throw new RecordingFault("nothing happens in the recording that a scenario could let happen again");
        }
        return retelling.script.toString();
    }

    private void tell(RecordedMessage message) throws RecordingFault {
        switch (message.kind()) {
            case COMMAND -> command(message);
            case RECEIPT -> receipt(message);
            case EVENT -> event(message);
            case STATE -> state(message);
            case VIEW, OTHER -> {
                // What one user is shown follows from the rest.
            }
        }
    }

    private void command(RecordedMessage command) throws RecordingFault {
        if (command.what().equals("users.reset.noted")) {
            // The cloud says it by itself.
            return;
        }
        boolean first = command.id()
                .flatMap(answers::findCommandOf)
                .filter(command::equals)
                .isPresent();
        if (first) {
            // The same message once more has the time of the first.
            script.time(command, true);
        }
        if (command.id().isEmpty() || command.message().isMissingNode()) {
            script.remark("Line " + command.line() + ": not all of this command was recorded: " + command.what());
        } else if (first) {
            waiting.put(command.id().get(), command);
        } else {
            repeats.merge(command.id().get(), 1, Integer::sum);
        }
    }

    private void receipt(RecordedMessage receipt) throws RecordingFault {
        script.time(receipt, false);
        String id = receipt.answers().orElse("");
        RecordedMessage command = waiting.remove(id);
        if (receipt.answer().isEmpty()) {
            script.remark("Line " + receipt.line() + ": what the car answered was not recorded.");
        } else if (command != null) {
            commands.tell(command, receipt);
            learn(command, receipt);
        } else if (repeats.getOrDefault(id, 0) > 0) {
            repeats.merge(id, -1, Integer::sum);
            again(receipt);
        }
    }

    private void again(RecordedMessage receipt) throws RecordingFault {
        RecordedMessage command = answers.findCommand(receipt).orElseThrow();
        Optional<String> name = answers.findName(command).filter(one -> commands.wasSent(command));
        if (name.isPresent()) {
            script.again(receipt, name.get(), receipt.answer());
        } else {
            script.remark("The same message came again, for which there is no step: " + command.what());
        }
    }

    private void event(RecordedMessage event) throws RecordingFault {
        script.time(event, false);
        byHand.tell(event, roster);
        if (event.what().equals("command.result")) {
            answers.findCommand(event).ifPresent(command -> learn(command, event));
        }
    }

    /** The car calls whoever joins by a uid. */
    private void learn(RecordedMessage command, RecordedMessage answer) {
        String uid = answer.data().path("details").path("uid").asText();
        cast.findName(command.data().path("user"))
                .or(() -> requests.find(command).map(Requests.Request::who))
                .filter(who -> !uid.isEmpty())
                .ifPresent(who -> cast.joined(uid, who));
    }

    private void state(RecordedMessage state) throws RecordingFault {
        switch (state.what()) {
            case "roster" -> {
                if (roster.isMissingNode() && state.message().path("count").asInt() > 0) {
                    script.remark("The recording begins with users on the list; the car of a scenario has none.");
                }
                roster = state.message();
            }
            case "presence" -> presence(state);
            default -> {
                // What the car can do is its platform's.
            }
        }
    }

    /** A car that is there with another number was away, also if nobody had noticed. */
    private void presence(RecordedMessage state) throws RecordingFault {
        boolean here = state.message().path("state").asText().equals("ready");
        long number = state.message().path("bdSeq").asLong();
        if (!here) {
            if (!away && comesBackAfter(state)) {
                script.remark("The car was not heard of: it lost its reception, or its power.");
                leave(state);
            }
            return;
        }
        boolean started = connection > 0 && number / CONNECTIONS_A_START != connection / CONNECTIONS_A_START;
        if (started) {
            script.add(state, "power", "cut");
        } else if (connection > 0 && number != connection && !away) {
            leave(state);
        }
        if (away) {
            script.add(state, "reception", "online");
        }
        if (away || started) {
            script.add(state, "expect", new Script.Fields().word("online", "true"));
        }
        away = false;
        connection = number;
    }

    private void leave(RecordedMessage state) throws RecordingFault {
        away = true;
        script.add(state, "reception", "broker-down");
        script.add(state, "expect", new Script.Fields().word("online", "false"));
    }

    private boolean comesBackAfter(RecordedMessage state) {
        return messages.stream()
                .filter(one -> one.line() > state.line() && one.kind() == Kind.STATE && !one.kept())
                .anyMatch(one -> one.message().path("state").asText().equals("ready"));
    }

    private void end() throws RecordingFault {
        waiting.values().forEach(command -> script.remark("The car did not answer this: " + command.what()));
        if (script.isEmpty() || !roster.path("count").isInt()) {
            return;
        }
        String count = roster.path("count").asText();
        Script.Fields fields = new Script.Fields().word("users", count).word("cloud-users", count);
        byHand.primary(roster).ifPresent(who -> fields.text("primary", who));
        script.add(messages.get(messages.size() - 1), "expect", fields);
    }
}
