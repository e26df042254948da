package io.codriver.agent.wire;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can be done on a head unit, by its name in messages and in the addresses of pages. */
public enum ActionKind {
    OPEN("open", "link"),
    DECLINE("decline", "link"),
    ACCEPT("accept", "link", "language"),
    TYPE("type", "link", "code"),
    DISMISS("dismiss", "number"),
    DISMISS_ALL("dismiss-all", "newest"),
    DISMISS_EARLIER("dismiss-earlier", "newest"),
    REMOVE("remove", "user", "revision"),
    APPROVE("approve", "user", "approve"),
    SHARE("share", "user", "shared"),
    TRANSFER("transfer", "user"),
    HANDOVER("handover", "user", "yes"),
    DESIGNATION("designation", "user", "yes"),
    DECLINE_RESET("decline-reset"),
    RESET_HELD("reset-held", "milliseconds"),
    RESET_TYPED("reset-typed", "word"),
    STOP_LOCATION("stop-location", "stop"),
    ACTIVATE("activate", "capability"),
    PLAN("plan", "zone", "departures"),
    ASSIGN_TRIP("assign-trip", "trip", "user"),
    WRITE("write", "text"),
    BOOK("book", "text"),
    CANCEL_BOOKING("cancel-booking", "booking"),
    READ("read", "line", "answer"),
    DISMISS_REMINDER("dismiss-reminder", "number"),
    KEEP_PLACE("keep-place");

    private final String contractName;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, which nobody can change.
    private final Set<String> members;

    ActionKind(String contractName, String... members) {
        this.contractName = contractName;
        this.members = Set.of(members);
    }

    /** The name, for example {@code stop-location}. */
    public String contractName() {
        return contractName;
    }

    /** What may be said with it; no other member is taken. */
    public Set<String> members() {
        return members;
    }

    /** The kind of this name. */
    public static Optional<ActionKind> find(String name) {
        return Arrays.stream(values())
                .filter(one -> one.contractName.equals(name))
                .findFirst();
    }
}
