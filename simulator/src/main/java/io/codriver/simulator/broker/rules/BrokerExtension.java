package io.codriver.simulator.broker.rules;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.Authorizer;
import com.hivemq.extension.sdk.api.auth.parameter.AuthorizerProviderInput;
import com.hivemq.extension.sdk.api.client.parameter.ServerInformation;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.auth.SecurityRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The extension that holds the contract's broker rule; HiveMQ calls it on its own threads.
 *
 * <p>In a HiveMQ of its own it is made by the class loader and finds {@code trust.pem} and {@code crl.pem} in its home
 * folder; the embedded broker hands the files in.
 */
public final class BrokerExtension implements ExtensionMain {

    /** Names the extension to HiveMQ and is the name of its home folder. */
    public static final String ID = "codriver-broker-rules";

    private final Optional<CertificateCheck> handedIn;

    // Written by HiveMQ's start thread, read by the thread that waited for the start.
    private volatile @Nullable ServerInformation server;

    /** Made by HiveMQ's class loader. */
    public BrokerExtension() {
        handedIn = Optional.empty();
    }

    /** Made for the embedded broker with PEM files of anchors and revocation lists. */
    public BrokerExtension(Path anchors, Path revocations) {
        handedIn = Optional.of(new CertificateCheck(anchors, revocations));
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        CertificateCheck check = handedIn.orElseGet(() -> {
            Path home = input.getExtensionInformation().getExtensionHomeFolder().toPath();
            return new CertificateCheck(home.resolve("trust.pem"), home.resolve("crl.pem"));
        });
        CertificateAuthenticator authenticator = new CertificateAuthenticator(check);
        SecurityRegistry registry = Services.securityRegistry();
        registry.setAuthenticatorProvider(connection -> authenticator);
        registry.setAuthorizerProvider(BrokerExtension::authorizer);
        server = input.getServerInformation();
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        server = null;
    }

    /** What HiveMQ says of itself, from the moment that this extension guards it. */
    public Optional<ServerInformation> findServer() {
        return Optional.ofNullable(server);
    }

    /** Called once per connection. */
    private static @Nullable Authorizer authorizer(AuthorizerProviderInput connection) {
        try {
            return new TopicAuthorizer(PeerName.requirePeer(
                    CertificateAuthenticator.requireChain(connection.getConnectionInformation())[0]));
        } catch (PeerRefused e) {
            // The authenticator let nobody in with such a certificate.
            throw new IllegalStateException(e);
        }
    }
}
