package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityTest {
    @TempDir
    private Path folder;

    static Stream<FaultCase> badSetUps() {
        return IdentityCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("badSetUps")
    void refuses(FaultCase refused) {
        refused.verify();
    }

    @Test
    void readsWhatTheDevelopmentPkiWrites() throws Exception {
        DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), InstantSource.fixed(NOW), TestPki.RANDOM);
        KeyEntry vehicle = pki.ensureVehicle("car-7");
        KeyEntry broker = pki.ensureBroker(List.of("broker.example"));

        Identity identity = new IdentityFile("PKCS12", vehicle.keyStore(), vehicle.passwordFile()).load();
        BrokerTrust trust = new TrustFiles(pki.trustAnchors(), Optional.of(pki.revocationLists())).current();

        assertEquals("car-7", identity.vid());
        assertEquals(vehicle.certificate(), identity.chain().get(0));
        assertDoesNotThrow(() -> identity.requireUsable(Now.of(NOW)));
        assertDoesNotThrow(() -> BrokerProfile.check(broker.credential().chain(), TestPki.BROKER, trust, Now.of(NOW)));
    }

    @Test
    void isUsableFromItsFirstToItsLastInstant() throws Exception {
        Identity identity = identity();

        assertDoesNotThrow(() -> identity.requireUsable(Now.of(identity.notBefore())));
        assertDoesNotThrow(() -> identity.requireUsable(Now.of(identity.notAfter())));
        refusesAt(identity, identity.notBefore().minusMillis(1), TlsFault.OWN_CERTIFICATE_NOT_YET_VALID);
        refusesAt(identity, identity.notAfter().plusMillis(1), TlsFault.OWN_CERTIFICATE_EXPIRED);
    }

    @Test
    void printsWithoutTheKey() throws Exception {
        assertEquals("Identity[car-7, until 2026-03-31T12:00:00Z]", identity().toString());
    }

    @Test
    void saysWhichFileIsWrong() throws Exception {
        IdentityFile good = KeyStores.file(folder, new TestPki().vehicle("car-7"));
        Path wrong = Files.writeString(folder.resolve("wrong.password"), "wrong\n");
        Path empty = Files.writeString(folder.resolve("empty.password"), "");

        assertEquals("car-7", good.load().vid());
        saysWhatIsWrong("vehicle.p12", new IdentityFile("PKCS12", good.keyStore(), wrong));
        saysWhatIsWrong("empty.password", new IdentityFile("PKCS12", good.keyStore(), empty));
        saysWhatIsWrong("vehicle.p12", new IdentityFile("NOSUCHTYPE", good.keyStore(), good.passwordFile()));
    }

    @Test
    void refusesAnchorFilesWithoutACertificate() throws Exception {
        Path empty = Files.writeString(folder.resolve("trust.pem"), "");
        Path garbage = Files.writeString(
                folder.resolve("garbage.pem"), "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n");

        assertThrows(TlsRefusedException.class, () -> new TrustFiles(empty, Optional.empty()).current());
        assertThrows(TlsRefusedException.class, () -> new TrustFiles(garbage, Optional.empty()).current());
    }

    @Test
    void showsItsCertificateForEcKeysOnly() throws Exception {
        IdentityKeys keys = new IdentityKeys(identity());

        assertEquals("car-7", keys.chooseClientAlias(new String[] {"RSA", "EC"}, null, null));
        assertEquals("car-7", keys.chooseEngineClientAlias(new String[] {"EC"}, null, null));
        assertNull(keys.chooseClientAlias(new String[] {"RSA"}, null, null));
        assertNull(keys.getPrivateKey("car-8"));
        assertNull(keys.getCertificateChain("car-8"));
        assertNull(keys.chooseServerAlias("EC", null, null));
        assertNull(keys.getServerAliases("EC", null));
        assertFalse(String.valueOf(keys.getPrivateKey("car-7")).isEmpty());
    }

    private static Identity identity() throws Exception {
        return Identity.load(KeyStores.of(new TestPki().vehicle("car-7")), KeyStores.password(), Optional.empty());
    }

    private static void refusesAt(Identity identity, Instant now, TlsFault fault) {
        TlsRefusedException refused =
                assertThrows(TlsRefusedException.class, () -> identity.requireUsable(Now.of(now)));
        assertEquals(fault, refused.fault());
    }

    private static void saysWhatIsWrong(String file, IdentityFile identity) {
        TlsRefusedException refused = assertThrows(TlsRefusedException.class, identity::load);
        assertEquals(TlsFault.KEY_STORE_UNREADABLE, refused.fault());
        assertTrue(String.valueOf(refused.getMessage()).contains(file), refused.getMessage());
    }
}
