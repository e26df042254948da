package io.codriver.agent.adapter.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows this car's one certificate to whoever asks for an EC certificate.
 *
 * <p>A key manager made from a key store costs about 270 kB of heap a client, this one next to nothing. It does not
 * look at the authorities that the broker names: a broker that refuses the certificate says why, one that gets none
 * only says that it wanted one. Safe for any thread.
 */
public final class IdentityKeys extends X509ExtendedKeyManager {
    private static final String KEY_TYPE = "EC";

    private final Supplier<Identity> identity;

    /** Shows that identity; its dates are not looked at here. */
    public IdentityKeys(Identity identity) {
        this(() -> identity);
    }

    /** Shows the identity that the car has at the moment of the handshake. */
    public IdentityKeys(Supplier<Identity> identity) {
        this.identity = identity;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return choose(keyTypes);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return choose(keyTypes);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return keyType.equals(KEY_TYPE) ? new String[] {identity.get().vid()} : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return alias.equals(identity.get().vid()) ? identity.get().chain().toArray(X509Certificate[]::new) : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return alias.equals(identity.get().vid()) ? identity.get().key() : null;
    }

    /** None: the car is never a TLS server. */
    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    /** None: the car is never a TLS server. */
    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    private @Nullable String choose(String[] keyTypes) {
        return Arrays.asList(keyTypes).contains(KEY_TYPE) ? identity.get().vid() : null;
    }
}
