package io.codriver.simulator.viss;

import io.codriver.certs.Credential;
import io.codriver.certs.Password;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's side of TLS. */
public final class ServerTls {

    private ServerTls() {}

    /** With this key and certificate. */
    public static SSLContext of(Credential server, SecureRandom random) {
        try {
            Password password = Password.random(random);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(server.keyStore(password), password.characters());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot serve TLS with that key", e);
        }
    }
}
