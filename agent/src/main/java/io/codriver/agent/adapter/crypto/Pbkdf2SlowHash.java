package io.codriver.agent.adapter.crypto;

import io.codriver.agent.domain.linking.SlowHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018, 5.2) by BouncyCastle: some tenths of a second.
 *
 * <p>The caller bounds the rounds. Safe for any thread; blocks the calling one.
 */
public final class Pbkdf2SlowHash implements SlowHash {
    private static final int HASH_BITS = 256;

    @Override
    public byte[] hash(byte[] salt, int iterations, String code) {
        byte[] password = code.getBytes(StandardCharsets.US_ASCII);
        try {
            PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
            generator.init(password, salt, iterations);
            return ((KeyParameter) generator.generateDerivedMacParameters(HASH_BITS)).getKey();
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }
}
