package io.codriver.certs;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A private key with its certificate and the certificates above it.
 *
 * @param key the private key; never shown
 * @param chain the own certificate first, then its issuer, and so on
 */
public record Credential(PrivateKey key, List<X509Certificate> chain) {
    /** Copies the chain, which must not be empty. */
    public Credential {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without a certificate");
        }
    }

    /** The own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The common name of the own certificate; it is the alias in a key store. */
    public String commonName() {
        return commonName(certificate());
    }

    /** The common name in a certificate's subject, empty when there is none. */
    static String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new PkiFault("The subject of a certificate is not a name.", e);
        }
    }

    /** A PKCS#12 key store in memory with this one entry; the password protects the entry. */
    public KeyStore keyStore(Password password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] secret = password.characters();
            store.setKeyEntry(commonName(), key, secret, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new PkiFault("The key of " + commonName() + " cannot be put into a key store.", e);
        }
    }

    @Override
    public String toString() {
        return "Credential[" + commonName() + ", key redacted]";
    }
}
