package io.codriver.certs;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;

/** The kinds of key that this PKI makes. */
public enum KeyKind {
    /** NIST P-256: issuing CA, broker, cloud and vehicles. */
    EC_P256("secp256r1"),
    /** NIST P-384: the root, because it lives longest. */
    EC_P384("secp384r1");

    private final String curve;

    KeyKind(String curve) {
        this.curve = curve;
    }

    /** Makes a new key pair from the randomness given. */
    public KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new PkiFault(
                    "This Java runtime cannot make a key on " + curve + "; use a complete JDK 17 or later.", e);
        }
    }
}
