package io.codriver.agent.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of commands, with the longest life that a sender may give them. */
public enum CommandType {
    LINK_OFFER("link.offer", Duration.ofHours(3)),
    LINK_COMMIT("link.commit", Duration.ofMinutes(10)),
    LINK_CANCEL("link.cancel", Duration.ofHours(3)),
    USER_INVITE("user.invite"),
    USER_ACCEPT("user.accept"),
    USER_WITHDRAW("user.withdraw"),
    USER_REMOVE("user.remove"),
    USER_UPDATE("user.update"),
    USER_APPROVE("user.approve"),
    PRIMARY_TRANSFER("primary.transfer"),
    PRIMARY_HANDOVER("primary.handover", Duration.ofHours(24)),
    PRIMARY_HANDOVER_ANSWER("primary.handover.answer", Duration.ofHours(24)),
    PRIMARY_DESIGNATE("primary.designate"),
    PRIMARY_PREVIEW("primary.preview", Duration.ofMinutes(10)),
    PRIMARY_REMOVE("primary.remove", Duration.ofMinutes(10)),
    USERS_RESET("users.reset"),
    USERS_RESET_NOTED("users.reset.noted"),
    STATUS_REQUEST("status.request", Duration.ofMinutes(5)),
    REMOTE_COMMAND("remote.command", Duration.ofMinutes(5)),
    ACCESS_CHECK("access.check", Duration.ofMinutes(5)),
    CLIMATE_PLAN("climate.plan"),
    TRIP_ASSIGN("trip.assign"),
    UPGRADE_GRANT("upgrade.grant"),
    TERMS_UPDATE("terms.update"),
    TERMS_ACCEPT("terms.accept"),
    CHAT_MESSAGE("chat.message"),
    BOOKING_REQUEST("booking.request"),
    BOOKING_UPDATE("booking.update"),
    SERVICE_REMINDER("service.reminder");

    private final String contractName;
    private final Duration longestLife;

    /** A command that waits for a car that is away, as long as the broker keeps the car's session. */
    CommandType(String contractName) {
        this(contractName, Duration.ofDays(7));
    }

    CommandType(String contractName, Duration longestLife) {
        this.contractName = contractName;
        this.longestLife = longestLife;
    }

    /** The name in topics, for example {@code link.offer}. */
    public String contractName() {
        return contractName;
    }

    /** From {@code time} to {@code expirytime} at most. */
    public Duration longestLife() {
        return longestLife;
    }

    /** The name in envelopes, for example {@code codriver.link.offer.v1}. */
    public String envelopeName() {
        return "codriver." + contractName + ".v1";
    }

    static Optional<CommandType> find(String envelopeName) {
        return Arrays.stream(values())
                .filter(type -> type.envelopeName().equals(envelopeName))
                .findFirst();
    }
}
