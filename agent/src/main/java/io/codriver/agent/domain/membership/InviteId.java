package io.codriver.agent.domain.membership;

/**
 * The name of one invitation, chosen by the cloud: secret enough that nobody can guess it.
 *
 * @param value 16 to 64 letters, digits, {@code -} or {@code _}
 */
public record InviteId(String value) {
    public InviteId {
        if (!value.matches("[A-Za-z0-9_-]{16,64}")) {
            throw new IllegalArgumentException("an inviteId is 16 to 64 letters, digits, - or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
