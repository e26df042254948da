package io.codriver.agent.adapter.tls;

import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who this car is: its private key and its certificates, checked when loaded. Immutable; prints without the key. */
public final class Identity {
    private final String vid;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Identity(String vid, PrivateKey key, List<X509Certificate> chain) {
        this.vid = vid;
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Takes a private key of an open key store; works with keys that cannot be read out (PKCS#11, TPM).
     *
     * <p>Dates are not checked here, because they change with time: see {@link #requireUsable}.
     *
     * @param password of the key entry; for PKCS#11 the PIN. It is not kept
     * @param wanted the alias of the key; empty: the store holds exactly one
     * @throws TlsRefusedException when there is not exactly one such key, or its certificates are not those of a car
     */
    public static Identity load(KeyStore store, char[] password, Optional<String> wanted) throws TlsRefusedException {
        try {
            List<String> entries = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && wanted.map(alias::equals).orElse(true)) {
                    entries.add(alias);
                }
            }
            if (entries.size() != 1) {
                throw new TlsRefusedException(
                        TlsFault.KEY_STORE_ENTRIES,
                        wanted.map(alias -> "the key store holds no key with its certificate under '" + alias + "'")
                                .orElse("the key store holds " + entries.size() + " keys with their certificates"));
            }
            String alias = entries.get(0);
            return of(store.getKey(alias, password), store.getCertificateChain(alias));
        } catch (KeyStoreException | NoSuchAlgorithmException | UnrecoverableKeyException e) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_UNREADABLE, "the private key cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static Identity of(@Nullable Key key, Certificate @Nullable [] certificates) throws TlsRefusedException {
        List<X509Certificate> chain = new ArrayList<>();
        // A secret key is a key entry too, and has none.
        for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
            if (certificate instanceof X509Certificate x509) {
                chain.add(x509);
            }
        }
        if (!(key instanceof PrivateKey privateKey) || chain.isEmpty()) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_ENTRIES, "the key store's key is not a private key with certificates");
        }
        String vid = IdentityRule.requireVid(chain);
        IdentityRule.requirePair(privateKey, chain.get(0));
        return new Identity(vid, privateKey, chain);
    }

    /**
     * Refuses an own certificate that the broker would refuse for its dates; ask before every connection.
     *
     * <p>Nearly every connection that the broker refuses for the client's certificate leaves a spinning thread behind
     * in Paho 1.2.5 (its issue 850).
     *
     * @throws TlsRefusedException when the certificate has ended or has not begun; both ends belong to its life
     */
    public void requireUsable(Now now) throws TlsRefusedException {
        if (now.wall().isBefore(notBefore())) {
            throw new TlsRefusedException(
                    TlsFault.OWN_CERTIFICATE_NOT_YET_VALID,
                    "the car's certificate is valid from " + notBefore() + ", and " + now.said());
        }
        if (now.latest().isAfter(notAfter())) {
            throw new TlsRefusedException(
                    TlsFault.OWN_CERTIFICATE_EXPIRED,
                    "the car's certificate ended " + notAfter() + ", and " + now.said());
        }
    }

    /** The car's opaque identity: certificate CN, SAN URI and MQTT client id. */
    public String vid() {
        return vid;
    }

    /** The certificates, the car's own first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The first instant of the car's certificate. */
    public Instant notBefore() {
        return chain.get(0).getNotBefore().toInstant();
    }

    /** The last instant of the car's certificate. */
    public Instant notAfter() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** Whether who may use the key can also read it, be it locked with another key. */
    public boolean canBeReadOut() {
        // The JDK's bridge to a token has no other word for it; without that word, the bytes tell.
        return key.getEncoded() != null || String.valueOf(key).contains(", extractable");
    }

    /** Why the key does not sign now; a key in a token can be lost. */
    Optional<TlsRefusedException> findSigningProblem() {
        try {
            IdentityRule.requirePair(key, chain.get(0));
            return Optional.empty();
        } catch (TlsRefusedException e) {
            return Optional.of(e);
        }
    }

    PrivateKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "Identity[" + vid + ", until " + notAfter() + "]";
    }
}
