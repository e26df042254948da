package io.codriver.agent.domain.answer;

/** The kinds of events, with their names in the contract. */
public enum EventType {
    LINK_SHOWN("link.shown"),
    LINK_DECLINED("link.declined"),
    LINK_EXPIRED("link.expired"),
    LINK_LOCKED("link.locked"),
    LINK_REDEEMED("link.redeemed"),
    ROSTER_CHANGED("roster.changed"),
    CONSENT_RECORDED("consent.recorded"),
    COMMAND_RESULT("command.result"),
    HANDOVER_REQUESTED("handover.requested"),
    HANDOVER_ANSWERED("handover.answered"),
    USERS_RESET_DONE("users.reset.done"),
    CHAT_MESSAGE("chat.message"),
    BOOKING_REQUESTED("booking.requested"),
    BOOKING_CANCELLED("booking.cancelled"),
    SECURITY_ALERT("security.alert");

    private final String contractName;

    EventType(String contractName) {
        this.contractName = contractName;
    }

    /** The name in topics, for example {@code link.shown}. */
    public String contractName() {
        return contractName;
    }
}
