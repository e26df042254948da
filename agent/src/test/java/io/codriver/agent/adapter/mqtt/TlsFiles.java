package io.codriver.agent.adapter.mqtt;

import io.codriver.certs.DevelopmentPki;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A development PKI, what Mosquitto needs of it, and the plain JDK's TLS with it. */
record TlsFiles(Path folder) {

    static TlsFiles make(Path folder) {
        DevelopmentPki pki = DevelopmentPki.open(folder, InstantSource.system(), new SecureRandom());
        pki.ensureBroker(List.of("localhost"));
        pki.ensureVehicle(Uplinks.VID);
        return new TlsFiles(folder);
    }

    String[] mosquittoSettings() {
        return new String[] {
            "user root",
            "cafile " + folder.resolve("trust.pem"),
            "certfile " + folder.resolve("broker/broker.crt"),
            "keyfile " + folder.resolve("broker/broker.key"),
            "require_certificate true",
            "use_identity_as_username true"
        };
    }

    /** As this PKI's car, trusting this broker's authority. */
    SSLSocketFactory carTrusting(TlsFiles broker) throws IOException, GeneralSecurityException {
        Path own = folder.resolve("vehicles").resolve(Uplinks.VID);
        char[] password =
                Files.readString(own.resolve("vehicle.password")).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(own.resolve("vehicle.p12"))) {
            keys.load(in, password);
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(keys, password);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("root", broker.root());
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
        trustManagers.init(anchors);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private Certificate root() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve("trust.pem"))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
