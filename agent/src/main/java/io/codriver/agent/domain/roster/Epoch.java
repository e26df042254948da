package io.codriver.agent.domain.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The time between two resets for sale: messages and user names of another epoch mean nothing here. It holds the key
 * that makes uids and does not print it.
 */
public final class Epoch {

    /** Length of the key in bytes. */
    public static final int KEY_LENGTH = 32;

    /** How many random bytes {@link #of} takes. */
    public static final int RANDOM_LENGTH = 16 + KEY_LENGTH;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int UID_BYTES = 16;

    private final String id;
    private final byte[] uidKey;

    /**
     * An epoch as it was made or stored.
     *
     * @param id random, 22 characters of the URL-safe Base64 alphabet; public
     * @param uidKey random, {@value #KEY_LENGTH} bytes; never leaves the car
     */
    public Epoch(String id, byte[] uidKey) {
        if (!id.matches("[A-Za-z0-9_-]{22}")) {
            throw new IllegalArgumentException("an epoch's id is 22 characters of the URL-safe Base64 alphabet");
        }
        if (uidKey.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an epoch's key has " + KEY_LENGTH + " bytes");
        }
        this.id = id;
        this.uidKey = uidKey.clone();
    }

    /** An epoch made of {@link #RANDOM_LENGTH} fresh random bytes. */
    public static Epoch of(byte[] random) {
        byte[] id = Arrays.copyOf(random, UID_BYTES);
        return new Epoch(text(id), Arrays.copyOfRange(random, UID_BYTES, UID_BYTES + KEY_LENGTH));
    }

    /** Its public name. */
    public String id() {
        return id;
    }

    /** A copy of the key, for the store only. */
    public byte[] uidKey() {
        return uidKey.clone();
    }

    /** The name of a user in this car and epoch: an HMAC-SHA256 of issuer and subject, cut to 128 bits. */
    public Uid uidOf(UserId user) {
        byte[] iss = user.iss().getBytes(StandardCharsets.UTF_8);
        byte[] sub = user.sub().getBytes(StandardCharsets.UTF_8);
        // The length in front keeps {"ab","c"} and {"a","bc"} apart.
        ByteBuffer both = ByteBuffer.allocate(Integer.BYTES + iss.length + sub.length)
                .putInt(iss.length)
                .put(iss)
                .put(sub);
        return new Uid(text(mac(both.array())));
    }

    /** A text that only this car can make, and only in this epoch, for what it was made for. */
    public String tokenOf(String purpose) {
        byte[] text = purpose.getBytes(StandardCharsets.UTF_8);
        // No issuer has a negative length: a token is never somebody's uid.
        return text(mac(ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(-1)
                .put(text)
                .array()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Epoch that && id.equals(that.id) && MessageDigest.isEqual(uidKey, that.uidKey);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Epoch[" + id + ", key redacted]";
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(uidKey, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(message), UID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
