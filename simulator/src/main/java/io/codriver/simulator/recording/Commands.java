package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what the cloud said, with what the car answered. */
final class Commands {

    private static final Set<String> WRONG_CODE = Set.of("CODE_MISMATCH", "CODE_LOCKED");
    private static final Set<String> MISSING = Set.of("KEYS_NOT_PRESENT", "NOT_PLUGGED_IN");

    private final Script script;
    private final Cast cast;
    private final Answers answers;
    private final Requests requests;
    /** What stands in the way of remote commands, by the paths of the signals. */
    private final Map<String, Boolean> inTheWay = new TreeMap<>();

    /** The ids of what became the step {@code send}, which can be said again. */
    private final Set<String> sent = new HashSet<>();

    private String token = "";

    Commands(Script script, Cast cast, Answers answers, Requests requests) {
        this.script = script;
        this.cast = cast;
        this.answers = answers;
        this.requests = requests;
    }

    /** Whether it became a step that can be said again. */
    boolean wasSent(RecordedMessage command) {
        return command.id().filter(sent::contains).isPresent();
    }

    /** A command, as its first answer comes. */
    void tell(RecordedMessage command, RecordedMessage receipt) throws RecordingFault {
        switch (command.what()) {
            case "link.offer" -> offer(command, receipt);
            case "link.commit" -> commit(command, receipt);
            case "user.invite" -> {
                if (!receipt.succeeded() || !answers.isAcceptedAtOnce(command)) {
                    send(command, receipt, receipt.answer());
                }
            }
            case "user.accept" -> accept(command, receipt);
            case "remote.command" -> order(command, receipt);
            default -> send(command, receipt, receipt.answer());
        }
        JsonNode given = receipt.data().path("details").path("token");
        token = given.isTextual() ? given.asText() : token;
    }

    private void offer(RecordedMessage command, RecordedMessage receipt) throws RecordingFault {
        String who = cast.findName(command.data().path("user")).orElse("nobody");
        requests.begin(command, who);
        script.add(
                receipt,
                "offer",
                new Script.Fields()
                        .text("who", who)
                        .word("as", command.text("role").equals("PRIMARY") ? "primary" : "secondary")
                        .word("code-of", requests.find(command).orElseThrow().codeOf())
                        .answer(receipt.answer(), "IN_PROGRESS"));
    }

    private void commit(RecordedMessage command, RecordedMessage receipt) throws RecordingFault {
        boolean wrong = WRONG_CODE.contains(receipt.answer());
        Optional<String> who =
                requests.find(command).filter(Requests.Request::open).map(Requests.Request::who);
        if (who.isEmpty() || !(wrong || receipt.succeeded())) {
            // Whether the code was right is not known; the car did not look at it.
            send(command, receipt, receipt.answer());
            return;
        }
        if (!receipt.answer().equals("CODE_MISMATCH")) {
            requests.open(command, false);
        }
        script.add(
                receipt,
                "type",
                new Script.Fields()
                        .text("who", who.get())
                        .word("code", wrong ? "wrong" : "right")
                        .answer(receipt.answer(), wrong ? "CODE_MISMATCH" : "SUCCEEDED"));
    }

    private void accept(RecordedMessage command, RecordedMessage receipt) throws RecordingFault {
        Optional<String> primary = answers.findInvitation(command)
                .flatMap(invitation -> cast.findName(invitation.data().path("actor")));
        if (primary.isEmpty()) {
            send(command, receipt, receipt.answer());
            return;
        }
        script.add(
                receipt,
                "invite",
                new Script.Fields()
                        .text("by", primary.get())
                        .text("who", cast.findName(command.data().path("user")).orElse("nobody"))
                        .answer(receipt.answer(), "SUCCEEDED"));
    }

    /** A car that acts by itself says how it went without anybody's help. */
    private void order(RecordedMessage command, RecordedMessage receipt) throws RecordingFault {
        JsonNode signals = receipt.data().path("details").path("signals");
        if (signals.isEmpty()) {
            clearTheWay(receipt);
        } else {
            stand(receipt, signals);
        }
        String end = answers.findResult(command)
                .map(result -> result.text("status").equals("TIMED_OUT") ? "TIMED_OUT" : result.answer())
                .orElse(receipt.answer());
        switch (end) {
            case "CAR_FAILED" -> script.add(receipt, "next-order", "fails");
            case "TIMED_OUT" -> script.add(receipt, "next-order", "hears-nothing");
            default -> {
                // It obeyed, or did not have to.
            }
        }
        send(command, receipt, end.equals("TIMED_OUT") ? receipt.answer() : end);
    }

    private void stand(RecordedMessage receipt, JsonNode signals) throws RecordingFault {
        for (JsonNode signal : signals) {
            boolean truth = Signal.find(signal.asText())
                    .filter(one -> one.kind() == Signal.Kind.TRUTH)
                    .isPresent();
            if (!truth) {
                script.remark("The recording does not say how this was: " + signal.asText());
            } else if (!inTheWay.containsKey(signal.asText())) {
                boolean is = !MISSING.contains(receipt.answer());
                inTheWay.put(signal.asText(), is);
                script.add(receipt, "car", new Script.Fields().word(signal.asText(), Boolean.toString(is)));
            }
        }
    }

    private void clearTheWay(RecordedMessage receipt) throws RecordingFault {
        for (Map.Entry<String, Boolean> signal : inTheWay.entrySet()) {
            script.add(receipt, "car", new Script.Fields().word(signal.getKey(), Boolean.toString(!signal.getValue())));
        }
        inTheWay.clear();
    }

    private void send(RecordedMessage command, RecordedMessage receipt, String answer) throws RecordingFault {
        Script.Fields fields = new Script.Fields().text("command", command.what());
        JsonNode actor = command.data().path("actor");
        switch (actor.path("kind").asText()) {
            case "USER" -> fields.text("by", cast.findName(actor).orElse("nobody"));
            case "SERVICE_PARTNER" -> fields.word("by", "workshop");
            case "CLOUD" -> fields.word("by", "maker");
            default -> {
                // Nobody is named.
            }
        }
        Optional<String> link = requests.find(command).map(Requests.Request::who);
        fields.data(new Said(cast, command.findTime(), link, token).data(command.data()));
        answers.findName(command).ifPresent(name -> fields.text("name", name));
        command.id().ifPresent(sent::add);
        script.add(receipt, "send", fields.answer(answer, "SUCCEEDED"));
    }
}
