package io.codriver.agent.domain.linking;

/**
 * The name of one request to link an account, chosen by the cloud.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}
 */
public record LinkId(String value) {

    public LinkId {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("a linkId is 1 to 64 letters, digits, - or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
