package io.codriver.simulator.web;

import io.codriver.simulator.cloud.Account;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The accounts of the phones: the same name is the same account, so that one account can be on two phones. */
final class Accounts {

    private static final String NAME = "\\p{IsAlphabetic}[\\p{IsAlphabetic}\\p{M}' .-]{0,59}";

    private Accounts() {}

    /** The account of a person, or nothing if that is no name. */
    static Optional<Account> named(String typed) {
        String name = typed.strip();
        if (!name.matches(NAME) || name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return Optional.empty();
        }
        byte[] key = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Account.of(UUID.nameUUIDFromBytes(key).toString(), name));
    }
}
