package io.codriver.simulator.suite;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentitySource;
import io.codriver.agent.boot.Settings;
import io.codriver.certs.Credential;
import io.codriver.certs.KeyFiles;
import io.codriver.certs.Pem;
import io.codriver.certs.Place;
import io.codriver.certs.Revocation;
import io.codriver.certs.Validity;
import io.codriver.simulator.broker.TestPki;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configuration of a car with one thing that is not right. */
record BadSettings(Settings good, TestPki pki, Path folder) {

    /** At another place of the network. */
    static Settings at(Settings good, String host, int port) {
        return copy(good, host, port, good.key(), good.trustCrls());
    }

    /** With the car's key at another place. */
    static Settings with(Settings good, IdentitySource key) {
        return copy(good, good.brokerHost(), good.brokerPort(), key, good.trustCrls());
    }

    /** With another certificate of the car. */
    Settings withKeys(Credential credential) {
        Place place = new Place("car", folder.resolve("keys-" + credential.commonName()), "vehicle");
        KeyFiles.write(place, credential, new SecureRandom());
        return copy(
                good,
                good.brokerHost(),
                good.brokerPort(),
                new IdentityFile("PKCS12", place.keyStore(), place.passwordFile()),
                good.trustCrls());
    }

    /** Without any certificate of the car. */
    Settings withoutKeys() {
        return copy(
                good,
                good.brokerHost(),
                good.brokerPort(),
                new IdentityFile("PKCS12", folder.resolve("nothing.p12"), folder.resolve("nothing.password")),
                good.trustCrls());
    }

    /** With revocation lists that have the broker's certificate. */
    Settings withRevokedBroker() throws IOException, GeneralSecurityException {
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        List<X509CRL> lists = new ArrayList<>();
        try (InputStream in = Files.newInputStream(pki.pki().revocationLists())) {
            x509.generateCRLs(in).forEach(list -> lists.add((X509CRL) list));
        }
        X509Certificate broker;
        try (InputStream in = Files.newInputStream(pki.folder().resolve("broker/broker.crt"))) {
            broker = (X509Certificate) x509.generateCertificate(in);
        }
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofMinutes(1));
        lists.removeIf(list -> list.getIssuerX500Principal().equals(broker.getIssuerX500Principal()));
        lists.add(pki.pki()
                .issuer()
                .revocationList(
                        List.of(new Revocation(broker.getSerialNumber(), before, CRLReason.KEY_COMPROMISE)),
                        new Validity(before, now.plus(Duration.ofHours(1))),
                        BigInteger.TEN));
        Path file = folder.resolve("broker-revoked.pem");
        Files.write(file, Pem.lists(lists));
        return copy(good, good.brokerHost(), good.brokerPort(), good.key(), Optional.of(file));
    }

    private static Settings copy(Settings good, String host, int port, IdentitySource key, Optional<Path> lists) {
        return new Settings(
                host,
                port,
                good.keepAlive(),
                key,
                good.trustAnchors(),
                lists,
                good.allowTls12(),
                good.storeFolder(),
                good.provisioningFile(),
                good.profile(),
                good.headUnit(),
                good.history(),
                good.language(),
                good.carServer());
    }
}
