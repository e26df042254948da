package io.codriver.certs;

import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The profiles of the certificates that this PKI makes, each with its life. */
public final class DevelopmentProfiles {
    /** The common name of the root. */
    public static final String ROOT_NAME = "Codriver development root";

    /** The common name of the issuing CA. */
    public static final String ISSUING_NAME = "Codriver development issuing CA";

    /** The common name of the broker's certificate. Clients look at the alternative names only. */
    public static final String BROKER_NAME = "broker";

    /** The common name of the cloud's certificate; brokers let it act for all cars. */
    public static final String CLOUD_NAME = "cloud";

    static final Duration ROOT_LIFE = Duration.ofDays(3650);
    static final Duration ISSUING_LIFE = Duration.ofDays(730);
    static final Duration SERVICE_LIFE = Duration.ofDays(90);
    static final Duration VEHICLE_LIFE = Duration.ofDays(30);
    static final Duration ROOT_LIST_LIFE = Duration.ofDays(365);
    static final Duration ISSUING_LIST_LIFE = Duration.ofDays(30);

    private DevelopmentProfiles() {}

    /** The root: ten years, one CA may stand below it. */
    public static CertificateProfile root(Instant now) {
        return authority(ROOT_NAME, 1, Validity.lasting(ROOT_LIFE, now));
    }

    /** The issuing CA: two years, no CA may stand below it. */
    public static CertificateProfile issuing(Instant now) {
        return authority(ISSUING_NAME, 0, Validity.lasting(ISSUING_LIFE, now));
    }

    /** The broker: 90 days, a TLS server under these names. */
    public static CertificateProfile broker(BrokerNames names, Instant now) {
        return leaf(BROKER_NAME, SERVICE_LIFE, now)
                .with(CertificateExtensions.purposes(KeyPurposeId.id_kp_serverAuth))
                .with(CertificateExtensions.names(names.generalNames()));
    }

    /** The cloud: 90 days, a TLS client. */
    public static CertificateProfile cloud(Instant now) {
        return leaf(CLOUD_NAME, SERVICE_LIFE, now)
                .with(CertificateExtensions.purposes(KeyPurposeId.id_kp_clientAuth))
                .with(CertificateExtensions.uri("urn:codriver:cloud:dev"));
    }

    /** A vehicle: 30 days, a TLS client whose name is its vid. */
    public static CertificateProfile vehicle(VehicleId vehicle, Instant now) {
        return leaf(vehicle.value(), VEHICLE_LIFE, now)
                .with(CertificateExtensions.purposes(KeyPurposeId.id_kp_clientAuth))
                .with(CertificateExtensions.uri("urn:codriver:vehicle:" + vehicle.value()));
    }

    private static CertificateProfile authority(String name, int pathLength, Validity validity) {
        return CertificateProfile.named(name, validity)
                .with(CertificateExtensions.authority(pathLength))
                .with(CertificateExtensions.keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static CertificateProfile leaf(String name, Duration life, Instant now) {
        return CertificateProfile.named(name, Validity.lasting(life, now))
                .with(CertificateExtensions.endEntity())
                .with(CertificateExtensions.keyUsage(KeyUsage.digitalSignature));
    }
}
