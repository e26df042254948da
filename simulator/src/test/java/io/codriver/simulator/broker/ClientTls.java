package io.codriver.simulator.broker;

import io.codriver.certs.Credential;
import io.codriver.certs.Password;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS for a bare test client: the JDK's own, with the client certificate that the test chose, or none. */
final class ClientTls {

    private static final Password PASSWORD = Password.ofLine("test");

    private ClientTls() {}

    static SSLContext context(Path trust, Optional<Credential> credential) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(anchors(trust));
            KeyManager[] keys = credential.isEmpty() ? new KeyManager[0] : keys(credential.get());
            context.init(keys, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keys(Credential credential) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(credential.keyStore(PASSWORD), PASSWORD.characters());
        return factory.getKeyManagers();
    }

    private static KeyStore anchors(Path trust) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(trust)) {
            store.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }
}
