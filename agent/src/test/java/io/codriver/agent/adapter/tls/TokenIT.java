package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.CertificateIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The car's key in a real PKCS#11 module: SoftHSM2, filled with the programs that people use. */
@Tag("process")
class TokenIT {

    private static final TestPki PKI = new TestPki();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path pin;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken good;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken crowded;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken bare;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken open;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken rsa;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken strange;

    @SuppressWarnings("NullAway.Init")
    private static SoftToken locked;

    @BeforeAll
    static void fillTokens() throws Exception {
        pin = Files.writeString(folder.resolve("pin"), SoftToken.PIN + "\n");
        SoftToken.removeAll();
        good = car("good", "EC:prime256v1");
        locked = car("locked", "EC:prime256v1");
        rsa = car("rsa", "rsa:2048");
        crowded = SoftToken.make("crowded");
        for (String number : new String[] {"01", "02"}) {
            crowded.put(number, "car-" + number, issue("car-" + number, crowded.generate(number, "EC:prime256v1")));
        }
        bare = SoftToken.make("bare");
        bare.generate("01", "EC:prime256v1");
        open = SoftToken.make("open");
        open.put("01", "car", issue("car-7", open.generate("01", "EC:prime256v1", "--extractable")));
        strange = SoftToken.make("strange");
        strange.generate("01", "EC:prime256v1");
        strange.put("01", "car", PKI.vehicle("car-7").certificate());
    }

    @Test
    void shakesHandsWithAKeyThatNobodyCanReadOut() throws Exception {
        Identity identity = good.with(pin, Optional.empty()).load();
        assertEquals("car-7", identity.vid());
        assertEquals(2, identity.chain().size(), "with its issuer, which is in the token too");
        assertFalse(identity.canBeReadOut());
        try (LoopbackBroker server = new LoopbackBroker(PKI.issue(TestPki.brokerProfile("localhost")), PKI)) {
            BrokerSocketFactory sockets = Clients.factory(new IdentityKeys(identity), PKI::trust, TlsVersions.ONLY_1_3);
            assertEquals("TLSv1.3", Clients.exchange(sockets, server.port()));
            assertEquals("TLSv1.3", Clients.exchange(sockets, server.port()));
        }
    }

    @Test
    void noticesAKeyThatCanBeReadOut() throws Exception {
        assertTrue(open.with(pin, Optional.empty()).load().canBeReadOut());
    }

    @Test
    void wantsToKnowWhichOfSeveralKeysItIs() throws Exception {
        assertRefused(TlsFault.KEY_STORE_ENTRIES, "holds 2 keys", crowded.with(pin, Optional.empty()));
        assertRefused(TlsFault.KEY_STORE_ENTRIES, "'car-03'", crowded.with(pin, Optional.of("car-03")));
        assertEquals("car-02", crowded.with(pin, Optional.of("car-02")).load().vid());
    }

    @Test
    void refusesAKeyWithoutACertificateOrWithAnothers() {
        assertRefused(TlsFault.KEY_STORE_ENTRIES, "holds 0 keys", bare.with(pin, Optional.empty()));
        assertRefused(TlsFault.OWN_KEY, "does not belong", strange.with(pin, Optional.empty()));
    }

    @Test
    void refusesAnRsaKeyAsInAFile() {
        assertRefused(TlsFault.OWN_KEY, "is not EC P-256", rsa.with(pin, Optional.empty()));
    }

    @Test
    void refusesAWrongPin() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong"), "4321\n");
        assertRefused(TlsFault.TOKEN_PIN, "CKR_PIN_INCORRECT", locked.with(wrong, Optional.empty()));
        assertEquals("car-7", locked.with(pin, Optional.empty()).load().vid(), "one wrong PIN locks nothing");
    }

    @Test
    void saysWhatIsMissing() {
        Optional<String> any = Optional.empty();
        assertRefused(
                TlsFault.TOKEN_UNUSABLE,
                "no-module.so",
                new IdentityToken(Path.of("/usr/lib/no-module.so"), Optional.empty(), pin, any));
        assertRefused(
                TlsFault.TOKEN_UNUSABLE,
                "letters other than",
                new IdentityToken(Path.of("/tmp/a\nshowInfo = true"), Optional.empty(), pin, any));
        assertRefused(TlsFault.TOKEN_UNUSABLE, "cannot be used", new IdentityToken(pin, Optional.empty(), pin, any));
        assertRefused(
                TlsFault.TOKEN_UNUSABLE,
                "CKR_SLOT_ID_INVALID",
                new IdentityToken(SoftToken.MODULE, Optional.of(5L), pin, any));
        assertRefused(TlsFault.KEY_STORE_UNREADABLE, "PIN file", good.with(folder.resolve("nothing"), any));
    }

    @Test
    void opensATokenAnewThatForgotUs() throws Exception {
        HeldIdentity held = new HeldIdentity(good.with(pin, Optional.empty()));
        Identity before = held.get();
        held.requireReady();
        assertSame(before, held.get());
        logOutOfAllTokens();
        held.requireReady();
        assertNotSame(before, held.get(), "the token was opened anew");
        assertSame(Optional.empty(), held.get().findSigningProblem());
        assertTrue(before.findSigningProblem().isPresent(), "the key of before is lost");
    }

    @Test
    void neverShowsAWrongPinTwice() throws Exception {
        Path changed = Files.writeString(folder.resolve("changed"), SoftToken.PIN);
        HeldIdentity held = new HeldIdentity(locked.with(changed, Optional.empty()));
        Files.writeString(changed, "4321");
        logOutOfAllTokens();
        TlsRefusedException first = assertThrows(TlsRefusedException.class, held::requireReady);
        assertEquals(TlsFault.TOKEN_PIN, first.fault());
        Files.writeString(changed, SoftToken.PIN);
        assertSame(
                first, assertThrows(TlsRefusedException.class, held::requireReady), "not even whether it is right now");
    }

    /** What a token does that was pulled out and put back: nothing of before is known to it. */
    private static void logOutOfAllTokens() throws Exception {
        for (Provider provider : Security.getProviders()) {
            if (provider instanceof AuthProvider token && provider.getName().contains("codriver")) {
                token.logout();
            }
        }
    }

    private static SoftToken car(String label, String kind) throws Exception {
        SoftToken token = SoftToken.make(label);
        token.put("01", "car", issue("car-7", token.generate("01", kind)));
        token.put("02", "issuer", PKI.issuing().certificate());
        return token;
    }

    private static X509Certificate issue(String vid, PublicKey key) {
        return new CertificateIssuer(PKI.issuing(), TestPki.RANDOM).issue(TestPki.vehicleProfile(vid), key);
    }

    private static void assertRefused(TlsFault fault, String words, IdentitySource source) {
        TlsRefusedException refused = assertThrows(TlsRefusedException.class, source::load);
        assertEquals(fault, refused.fault(), refused::getMessage);
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
    }
}
