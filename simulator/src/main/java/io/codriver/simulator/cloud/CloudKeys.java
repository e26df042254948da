package io.codriver.simulator.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** The cloud's certificate and trust, for the JDK's TLS. */
final class CloudKeys {

    private CloudKeys() {}

    static KeyManagerFactory keys(CloudSettings settings) {
        try (InputStream in = Files.newInputStream(settings.keyStore())) {
            char[] password =
                    Files.readAllLines(settings.passwordFile()).get(0).strip().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return factory;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(settings.keyStore(), e);
        }
    }

    static TrustManagerFactory trust(CloudSettings settings) {
        try (InputStream in = Files.newInputStream(settings.trustAnchors())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("root-" + store.size(), root);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(settings.trustAnchors(), e);
        }
    }

    private static IllegalStateException unusable(Path file, Exception cause) {
        return new IllegalStateException(
                "the cloud cannot use " + file + "; codriver-certs makes it anew (" + cause.getMessage() + ")", cause);
    }
}
