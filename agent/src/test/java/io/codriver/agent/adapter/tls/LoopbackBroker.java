package io.codriver.agent.adapter.tls;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** A TLS server of the JDK that demands a certificate of {@code pki} and sends back what it hears. */
final class LoopbackBroker implements AutoCloseable {
    private final SSLServerSocket listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    LoopbackBroker(Credential broker, TestPki pki, String... protocols) throws GeneralSecurityException, IOException {
        listener = (SSLServerSocket) context(broker, pki)
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listener.setEnabledProtocols(protocols.length == 0 ? new String[] {"TLSv1.3"} : protocols);
        listener.setNeedClientAuth(true);
        thread.execute(this::serve);
    }

    static SSLContext context(Credential broker, TestPki pki) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(KeyStores.of(broker), KeyStores.password());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {JdkTrust.of(pki)}, TestPki.RANDOM);
        return context;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (SSLSocket car = (SSLSocket) listener.accept()) {
                car.getInputStream().transferTo(car.getOutputStream());
            } catch (IOException refused) {
                // A refused handshake on either side ends here; the car's side is what the test looks at.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        ServerThread.end(thread);
    }
}
