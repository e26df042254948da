package io.codriver.agent.domain.workshop;

/**
 * The name of a booking, given by whoever books.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}
 */
public record BookingId(String value) {
    public BookingId {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("a booking's id is 1 to 64 letters, digits, - or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
