package io.codriver.agent.adapter.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class Pbkdf2SlowHashTest {
    private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);

    private final Pbkdf2SlowHash slowHash = new Pbkdf2SlowHash();

    /** The vectors of RFC 6070 for SHA-256, as RFC 7914 and others print them. */
    @Test
    void givesThePublishedVectors() {
        assertEquals(
                "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b",
                HexFormat.of().formatHex(slowHash.hash(SALT, 1, "password")));
        assertEquals(
                "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a",
                HexFormat.of().formatHex(slowHash.hash(SALT, 4096, "password")));
    }

    @Test
    void agreesWithTheJdkOnASecurityCode() throws Exception {
        byte[] jdk = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec("BCDFGHJK".toCharArray(), SALT, 100_000, 256))
                .getEncoded();

        assertArrayEquals(jdk, slowHash.hash(SALT, 100_000, "BCDFGHJK"));
    }
}
