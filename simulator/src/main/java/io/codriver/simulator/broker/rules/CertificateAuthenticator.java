package io.codriver.simulator.broker.rules;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import java.security.cert.X509Certificate;

/** Lets a client in by its certificate alone; user name and password are never looked at. */
record CertificateAuthenticator(CertificateCheck check) implements SimpleAuthenticator {

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        try {
            X509Certificate[] chain = requireChain(input.getConnectionInformation());
            check.requireGood(chain);
            Peer peer = PeerName.requirePeer(chain[0]);
            // Without this any car could take over another car's session by connecting under its client id.
            if (peer.name().equals(input.getConnectPacket().getClientId())) {
                output.authenticateSuccessfully();
            } else {
                output.failAuthentication(
                        ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID,
                        "the client id must be the certificate's name, " + peer.name());
            }
        } catch (PeerRefused e) {
            output.failAuthentication(
                    e.isRevoked() ? ConnackReasonCode.BANNED : ConnackReasonCode.NOT_AUTHORIZED, e.getMessage());
        }
    }

    static X509Certificate[] requireChain(ConnectionInformation connection) throws PeerRefused {
        return connection
                .getClientTlsInformation()
                .flatMap(tls -> tls.getClientCertificateChain())
                .filter(chain -> chain.length > 0)
                .orElseThrow(() -> PeerRefused.because("a client certificate is required"));
    }
}
