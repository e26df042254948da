package io.codriver.certs;

/** What was found where a key should lie. */
sealed interface StoredKey {
    /** The key store opens and holds what it should. */
    record Good(Credential credential) implements StoredKey {}

    /** There is no key store. */
    record Missing() implements StoredKey {}

    /** There is one, but it is of no use; {@code problem} completes the sentence "renewed because …". */
    record Damaged(String problem) implements StoredKey {}
}
