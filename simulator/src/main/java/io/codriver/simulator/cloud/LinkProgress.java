package io.codriver.simulator.cloud;

import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.util.Set;

/** How an answer of the car moves a request on, as the app shows it. */
final class LinkProgress {

    /** After these the same request can go on: the user types again, or waits. */
    private static final Set<String> GOES_ON = Set.of(
            "CODE_MISMATCH", "RATE_LIMITED", "VEHICLE_MOVING", "TERMS_NOT_ACCEPTED", "STORAGE", "BUSY", "EXPIRED");

    private LinkProgress() {}

    static PhoneLink after(PhoneLink link, String command, Answer answer) {
        if (link.isOver()) {
            return link;
        }
        return switch (command) {
            case "link.offer" -> afterOffer(link, answer);
            case "link.commit" -> afterCommit(link, answer);
            default -> link;
        };
    }

    private static PhoneLink afterOffer(PhoneLink link, Answer answer) {
        if (answer.isFinal()) {
            return end(link, answer);
        }
        return link.phase() == Phase.ASKED ? link.answered(Phase.WAITING_IN_CAR, answer) : link;
    }

    private static PhoneLink afterCommit(PhoneLink link, Answer answer) {
        if (answer.reason().filter(GOES_ON::contains).isPresent()) {
            return link.answered(Phase.OPENED, answer);
        }
        if (answer.reason().filter("NOT_SHOWN"::equals).isPresent()) {
            return link.answered(Phase.WAITING_IN_CAR, answer);
        }
        return end(link, answer);
    }

    private static PhoneLink end(PhoneLink link, Answer answer) {
        return link.answered(answer.succeeded() ? Phase.LINKED : Phase.ENDED, answer);
    }
}
