package io.codriver.agent.domain.roster;

/**
 * The name of a user in topics and retained messages: it says nothing about the account, and differs between cars and
 * epochs.
 *
 * @param value 22 characters of the URL-safe Base64 alphabet
 */
public record Uid(String value) {

    public Uid {
        if (!value.matches("[A-Za-z0-9_-]{22}")) {
            throw new IllegalArgumentException("a uid is 22 characters of the URL-safe Base64 alphabet");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
