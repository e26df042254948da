package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of every certificate's extensions, written by hand from RFC 5280. */
class ProfileTest {
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String PURPOSES = "2.5.29.37";
    private static final String NAMES = "2.5.29.17";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String ISSUER_KEY = "2.5.29.35";
    private static final Set<String> CRITICAL = Set.of(BASIC_CONSTRAINTS, KEY_USAGE);

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private DevelopmentPki pki;

    @BeforeEach
    void open() {
        pki = DevelopmentPki.open(folder.resolve("pki"), clock, new SecureRandom());
    }

    @Test
    void theRootMayHaveOneCaBelowItAndSignsCertificatesAndLists() {
        X509Certificate root = root();
        assertExtension("30060101ff020101", root, BASIC_CONSTRAINTS);
        assertExtension("03020106", root, KEY_USAGE);
        assertFalse(allKinds(root).contains(PURPOSES));
        assertEquals(384, bits(root));
        assertLife(Duration.ofDays(3650), root);
        assertEquals(CRITICAL, root.getCriticalExtensionOIDs());
    }

    @Test
    void theIssuingCaMayHaveNoCaBelowIt() {
        X509Certificate issuing = issuing();
        assertExtension("30060101ff020100", issuing, BASIC_CONSTRAINTS);
        assertExtension("03020106", issuing, KEY_USAGE);
        assertEquals(256, bits(issuing));
        assertLife(Duration.ofDays(730), issuing);
        assertEquals(CRITICAL, issuing.getCriticalExtensionOIDs());
    }

    @Test
    void theBrokerIsAServerUnderItsNames() {
        X509Certificate broker =
                pki.ensureBroker(List.of("localhost", "127.0.0.1", "::1")).certificate();
        // dNSName [2] localhost, iPAddress [7] of 4 and of 16 bytes
        assertExtension("302382096c6f63616c686f737487047f000001871000000000000000000000000000000001", broker, NAMES);
        // id-kp-serverAuth 1.3.6.1.5.5.7.3.1
        assertExtension("300a06082b06010505070301", broker, PURPOSES);
        assertLeaf(broker, Duration.ofDays(90));
    }

    @Test
    void theCloudIsAClient() {
        X509Certificate cloud = pki.ensureCloud().certificate();
        assertEquals("CN=cloud", cloud.getSubjectX500Principal().getName());
        assertExtension("3018" + "8616" + ascii("urn:codriver:cloud:dev"), cloud, NAMES);
        assertExtension("300a06082b06010505070302", cloud, PURPOSES);
        assertLeaf(cloud, Duration.ofDays(90));
    }

    @Test
    void aVehicleIsAClientWhoseNameIsItsVid() {
        X509Certificate vehicle = pki.ensureVehicle("mini-1").certificate();
        assertEquals("CN=mini-1", vehicle.getSubjectX500Principal().getName());
        assertExtension("301d" + "861b" + ascii("urn:codriver:vehicle:mini-1"), vehicle, NAMES);
        assertExtension("300a06082b06010505070302", vehicle, PURPOSES);
        assertLeaf(vehicle, Duration.ofDays(30));
    }

    @Test
    void keyIdentifiersLeadFromEachCertificateToItsIssuer() {
        X509Certificate vehicle = pki.ensureVehicle("mini-1").certificate();
        assertIssuedBy(issuing(), vehicle);
        assertIssuedBy(root(), issuing());
        assertIssuedBy(root(), root());
    }

    @Test
    void serialNumbersArePositiveRandomAndOf128BitsAtMost() {
        X509Certificate one = pki.ensureVehicle("mini-1").certificate();
        X509Certificate two = pki.ensureVehicle("mini-2").certificate();
        for (X509Certificate certificate : List.of(one, two, root(), issuing())) {
            assertTrue(certificate.getSerialNumber().signum() > 0);
            assertTrue(certificate.getSerialNumber().bitLength() <= 128);
            assertTrue(certificate.getSerialNumber().bitLength() > 80, "32 leading zero bits are no accident");
        }
        assertNotEquals(one.getSerialNumber(), two.getSerialNumber());
    }

    @Test
    void nothingOutlivesItsIssuer() {
        pki.ensureAuthority();
        clock.move(Duration.ofDays(3600));
        X509Certificate vehicle = pki.ensureVehicle("mini-1").certificate();
        assertEquals(root().getNotAfter(), issuing().getNotAfter());
        assertFalse(Validity.of(vehicle).until().isAfter(Validity.of(issuing()).until()));
    }

    private X509Certificate root() {
        pki.ensureAuthority();
        return CertificateFiles.findFirst(pki.trustAnchors()).orElseThrow();
    }

    private X509Certificate issuing() {
        pki.ensureAuthority();
        return CertificateFiles.findFirst(pki.chain()).orElseThrow();
    }

    private void assertLeaf(X509Certificate certificate, Duration life) {
        assertExtension("3000", certificate, BASIC_CONSTRAINTS);
        // digitalSignature alone
        assertExtension("03020780", certificate, KEY_USAGE);
        assertEquals(CRITICAL, certificate.getCriticalExtensionOIDs());
        assertEquals(256, bits(certificate));
        assertLife(life, certificate);
    }

    private void assertLife(Duration life, X509Certificate certificate) {
        assertEquals(clock.instant().plus(life), certificate.getNotAfter().toInstant());
        assertEquals(
                clock.instant().minus(Duration.ofMinutes(5)),
                certificate.getNotBefore().toInstant());
    }

    private static void assertIssuedBy(X509Certificate issuer, X509Certificate certificate) {
        // subjectKeyIdentifier: octet string of 20 bytes; authorityKeyIdentifier: sequence of [0] with the same bytes
        String identifier = hex(issuer.getExtensionValue(SUBJECT_KEY)).substring(8);
        assertExtension("30168014" + identifier, certificate, ISSUER_KEY);
    }

    private static void assertExtension(String expected, X509Certificate certificate, String kind) {
        byte[] value = certificate.getExtensionValue(kind);
        // getExtensionValue answers the bytes inside an octet string
        byte[] inner = Arrays.copyOfRange(value, 2, value.length);
        assertArrayEquals(HexFormat.of().parseHex(expected), inner, () -> kind + " is " + hex(inner));
    }

    private static int bits(X509Certificate certificate) {
        return ((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength();
    }

    private static Set<String> allKinds(X509Certificate certificate) {
        return certificate.getNonCriticalExtensionOIDs();
    }

    private static String ascii(String text) {
        return hex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
