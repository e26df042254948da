package io.codriver.simulator.recording;

import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the car answered to what it was told, known beforehand. */
final class Answers {

    /** Commands that change the list of users. */
    private static final Set<String> CHANGING = Set.of(
            "link.offer",
            "link.commit",
            "user.accept",
            "user.approve",
            "user.remove",
            "user.update",
            "primary.transfer",
            "primary.handover",
            "primary.handover.answer",
            "primary.designate",
            "primary.remove");

    private final Map<String, RecordedMessage> commands = new LinkedHashMap<>();
    private final Map<String, RecordedMessage> results = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<Long> revisions = new HashSet<>();
    /** Who invited, by the id of the message in which the invited one accepts at once. */
    private final Map<String, RecordedMessage> acceptedAtOnce = new HashMap<>();

    Answers(List<RecordedMessage> messages) {
        Optional<RecordedMessage> before = Optional.empty();
        for (RecordedMessage one : messages) {
            if (one.kind() == Kind.COMMAND && one.id().isPresent()) {
                note(one, before);
                before = Optional.of(one);
            } else if (one.answers().isPresent()) {
                note(one);
            }
        }
    }

    private void note(RecordedMessage command, Optional<RecordedMessage> before) {
        String id = command.id().orElseThrow();
        if (commands.putIfAbsent(id, command) != null) {
            names.computeIfAbsent(id, one -> "message-" + (names.size() + 1));
        } else if (command.what().equals("user.accept")) {
            before.filter(one -> one.what().equals("user.invite")
                            && one.text("inviteId").equals(command.text("inviteId"))
                            && one.text("sharing").equals("SHARED")
                            && !one.data().has("validity"))
                    .ifPresent(invitation -> acceptedAtOnce.put(id, invitation));
        }
    }

    private void note(RecordedMessage answer) {
        String id = answer.answers().orElseThrow();
        if (answer.kind() == Kind.EVENT && answer.what().equals("command.result")) {
            results.putIfAbsent(id, answer);
        }
        RecordedMessage command = commands.get(id);
        if (answer.succeeded() && command != null && CHANGING.contains(command.what())) {
            revisions.add(answer.data().path("revision").asLong());
        }
    }

    /** The command that this answers, if it is in the recording. */
    Optional<RecordedMessage> findCommand(RecordedMessage answer) {
        return answer.answers().map(commands::get);
    }

    /** The first command with this id. */
    Optional<RecordedMessage> findCommandOf(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /** What came after {@code IN_PROGRESS}. */
    Optional<RecordedMessage> findResult(RecordedMessage command) {
        return command.id().map(results::get);
    }

    /** The name of a message that comes more than once. */
    Optional<String> findName(RecordedMessage command) {
        return command.id().map(names::get);
    }

    /** The invitation that is accepted with this, if nothing was said in between. */
    Optional<RecordedMessage> findInvitation(RecordedMessage accepting) {
        return accepting.id().map(acceptedAtOnce::get);
    }

    /** Whether this invitation is accepted at once. */
    boolean isAcceptedAtOnce(RecordedMessage invitation) {
        return acceptedAtOnce.containsValue(invitation);
    }

    /** Whether a command brought the list of users to this revision; else somebody in the car did, or its clock. */
    boolean isOfCommand(long revision) {
        return revisions.contains(revision);
    }
}
