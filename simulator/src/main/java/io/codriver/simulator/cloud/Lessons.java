package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the cloud learns of a car's users from what the car says. */
final class Lessons {

    private Lessons() {}

    /**
     * From the end of a command.
     *
     * @param late whether it was in progress before
     */
    static CarUsers from(CarUsers known, Command command, Answer answer, boolean late) {
        JsonNode details = answer.details();
        JsonNode data = command.data();
        Optional<String> uid = Answer.text(details, "uid");
        CarUsers joined = command.joins().isPresent() && uid.isPresent()
                ? known.with(uid.get(), command.joins().get())
                : known;
        return switch (command.type()) {
            case "user.invite" ->
                answer.succeeded()
                        ? joined.with(new OpenInvitation(
                                data.path("inviteId").asText(),
                                data.path("displayName").asText(),
                                details.path("openUntil").asText()))
                        : joined;
            case "user.accept", "user.withdraw" ->
                answer.succeeded()
                                || answer.reason()
                                        .filter("NO_SUCH_INVITATION"::equals)
                                        .isPresent()
                        ? joined.withoutInvitation(data.path("inviteId").asText())
                        : joined;
            case "terms.update" ->
                answer.succeeded() ? joined.with(joined.terms().offering(data.path("terms"))) : joined;
            case "primary.handover" -> late ? joined.asking(Optional.empty()) : joined;
            default -> joined;
        };
    }

    /** From an event. */
    static CarUsers from(CarUsers known, String type, JsonNode data) {
        return switch (type) {
            case "handover.requested" ->
                known.asking(Optional.of(new AskedHandover(
                        data.path("uid").asText(), data.path("openUntil").asText())));
            case "handover.answered" -> known.asking(Optional.empty());
            case "consent.recorded" ->
                known.with(known.terms()
                        .accepting(
                                data.path("uid").asText(), data.path("version").asText()));
            case "users.reset.done" -> known.resetAt(data.path("at").asText());
            default -> known;
        };
    }

    /** From what is for one user only. */
    static CarUsers from(CarUsers known, String uid, String view, JsonNode data) {
        return view.equals("notice") ? known.with(UserNotice.read(uid, data)) : known.with(uid, view, data);
    }
}
