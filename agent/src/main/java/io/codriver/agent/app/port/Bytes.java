package io.codriver.agent.app.port;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that nobody changes and that compare by content; they print their number only. */
public final class Bytes {

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** These bytes, copied. */
    public static Bytes of(byte[] array) {
        return new Bytes(array.clone());
    }

    /** The text in UTF-8. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy. */
    public byte[] toArray() {
        return array.clone();
    }

    /** How many there are. */
    public int length() {
        return array.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
