package io.codriver.agent.domain.audit;

import java.util.Optional;

/**
 * Who did something, in a way that names nobody.
 *
 * @param kind what it was
 * @param token for a user or a partner: a text that only this car can make, and only in this epoch
 */
public record Who(Kind kind, Optional<String> token) {

    /** What can do something. */
    public enum Kind {
        /** An account, through the cloud, or signed in on the head unit. */
        USER,
        SERVICE_PARTNER,
        CLOUD,
        /** Somebody in the car who is not signed in. */
        OCCUPANT,
        /** Time alone, or the car itself. */
        CAR
    }

    /** The car itself. */
    public static final Who CAR = new Who(Kind.CAR, Optional.empty());

    /** One that has no token. */
    public static Who of(Kind kind) {
        return new Who(kind, Optional.empty());
    }

    /** One that can be told from others of its kind, in this epoch. */
    public static Who of(Kind kind, String token) {
        return new Who(kind, Optional.of(token));
    }

    @Override
    public String toString() {
        return token.map(text -> kind + ":" + text).orElseGet(kind::name);
    }
}
