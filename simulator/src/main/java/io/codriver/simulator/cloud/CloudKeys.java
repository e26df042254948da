package io.codriver.simulator.cloud;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** The cloud's certificate and trust, and what connects with them. */
final class CloudKeys {

    private CloudKeys() {}

    /** A client that is known by this certificate and trusts no other roots. */
    static Mqtt5ClientBuilder client(CloudSettings settings, String clientId) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(clientId)
                .serverHost(settings.host())
                .serverPort(settings.port())
                .sslConfig(MqttClientSslConfig.builder()
                        .keyManagerFactory(keys(settings))
                        .trustManagerFactory(trust(settings))
                        .protocols(List.of("TLSv1.3"))
                        .build());
    }

    private static KeyManagerFactory keys(CloudSettings settings) {
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

    private static TrustManagerFactory trust(CloudSettings settings) {
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
