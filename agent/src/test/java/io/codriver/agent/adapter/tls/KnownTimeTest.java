package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static io.codriver.agent.adapter.tls.TestPki.days;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.RecordedLog;
import io.codriver.certs.Credential;
import io.codriver.certs.DevelopmentProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last time known to be good: what moves it, what does not, and what it keeps out. */
class KnownTimeTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:07Z");
    private static final Instant IN_TEN_YEARS = NOW.plus(Duration.ofDays(3652));

    private final TestPki pki = new TestPki(
            DevelopmentProfiles.root(NOW).withValidity(days(-400, 400)),
            DevelopmentProfiles.issuing(NOW).withValidity(days(-400, 400)));
    private final Credential broker = pki.broker(profile -> profile.withValidity(days(-10, 80)));
    private Instant wall = NOW;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private KnownTime time;

    @SuppressWarnings("NullAway.Init")
    private Identity car;

    @BeforeEach
    void start() throws Exception {
        car = Identity.load(
                KeyStores.of(pki.issue(TestPki.vehicleProfile("car-7").withValidity(days(-20, 345)))),
                KeyStores.password(),
                Optional.empty());
        restart();
    }

    @Test
    void refusesABrokerThatHadEndedAtTheLastGoodTimeWhateverTheClockSaysNow() throws Exception {
        connect(broker);
        Credential stolen = pki.broker(profile -> profile.withValidity(days(-90, -1)));
        setClock(NOW.minus(DAY.multipliedBy(30)));
        refuses(TlsFault.CERTIFICATE_EXPIRED, stolen);
        restart();
        refuses(TlsFault.CERTIFICATE_EXPIRED, stolen);
    }

    @Test
    void refusesAnAuthorityAListAndItsOwnCertificateThatHadEndedAtThatTime() throws Exception {
        connect(broker);
        Instant back = NOW.minus(Duration.ofDays(5));
        setClock(back);
        TestPki old = new TestPki(
                pki.root(),
                TestPki.issuedBy(pki.root(), DevelopmentProfiles.issuing(NOW).withValidity(days(-400, -1))));
        TlsRefusedException authority = assertThrows(
                TlsRefusedException.class,
                () -> BrokerProfile.check(
                        old.broker(profile -> profile.withValidity(days(-10, 80)))
                                .chain(),
                        TestPki.BROKER,
                        old.trust(),
                        time.now()));
        assertEquals(TlsFault.AUTHORITY_EXPIRED, authority.fault());
        BrokerTrust lists =
                pki.trust(TestPki.list(pki.root(), days(-30, 30)), TestPki.list(pki.issuing(), days(-30, -1)));
        TlsRefusedException list = assertThrows(
                TlsRefusedException.class,
                () -> BrokerProfile.check(broker.chain(), TestPki.BROKER, lists, time.now()));
        assertEquals(TlsFault.REVOCATION_LIST_NOT_CURRENT, list.fault());
        Identity ended = Identity.load(
                KeyStores.of(pki.issue(TestPki.vehicleProfile("car-7").withValidity(days(-20, -1)))),
                KeyStores.password(),
                Optional.empty());
        assertDoesNotThrow(() -> ended.requireUsable(Now.of(back)), "by the wall clock alone it lives");
        TlsRefusedException own = assertThrows(TlsRefusedException.class, () -> ended.requireUsable(time.now()));
        assertEquals(TlsFault.OWN_CERTIFICATE_EXPIRED, own.fault());
        assertTrue(String.valueOf(own.getMessage()).contains("and it was 2026-03-01T12:00:00Z already"));
    }

    @Test
    void believesNothingThatHasNotBegunByTheWallClock() throws Exception {
        connect(broker);
        setClock(LONG_AGO);
        refuses(TlsFault.CERTIFICATE_NOT_YET_VALID, broker);
        assertThrows(TlsRefusedException.class, () -> car.requireUsable(time.now()));
    }

    @Test
    void saysTheSameOfAWrongClockAtEachAttempt() {
        for (Instant wrong : List.of(LONG_AGO, IN_TEN_YEARS)) {
            setClock(wrong);
            String first = sentence();
            setClock(wrong.plus(Duration.ofHours(1)));
            assertEquals(first, sentence(), "else the log gets a line with each attempt");
            assertTrue(first.contains("the car's clock says " + wrong.toString().substring(0, 10)), first);
        }
    }

    private String sentence() {
        return String.valueOf(assertThrows(TlsRefusedException.class, () -> car.requireUsable(time.now()))
                .getMessage());
    }

    @Test
    void leavesNothingBehindOfAClockThatIsTenYearsAhead() throws Exception {
        setClock(IN_TEN_YEARS);
        refuses(TlsFault.CERTIFICATE_EXPIRED, broker);
        // Even if a connection were said to be there, or a message came with the same wrong time.
        time.connected();
        time.heard(IN_TEN_YEARS);
        assertEquals(car.notBefore(), time.now().known());
        restart();
        setClock(NOW);
        connect(broker);
        assertEquals(NOW, time.now().known());
    }

    @Test
    void doesNotTakeAConnectedBrokersWordBeyondItsOwnLife() throws Exception {
        connect(broker);
        setClock(IN_TEN_YEARS);
        time.connected();
        time.heard(IN_TEN_YEARS);
        assertEquals(NOW, time.now().known());
        Instant end = broker.certificate().getNotAfter().toInstant();
        setClock(end);
        time.heard(end);
        assertEquals(end, time.now().known(), "both ends belong to a life");
    }

    @Test
    void doesNotTakeAStrangersWordWhoShowsCertificatesThatHeHasNoKeyOf() throws Exception {
        setClock(NOW.plus(DAY));
        show(broker);
        assertEquals(car.notBefore(), time.now().known(), "until the connection is there, nothing is proven");
    }

    @Test
    void growsWithMessagesOnlyIfTheyAgreeWithTheClock() throws Exception {
        connect(broker);
        setClock(NOW.plus(DAY));
        time.heard(NOW.plus(DAY).minus(Duration.ofMinutes(5)).minusMillis(1));
        time.heard(NOW.plus(DAY).plus(Duration.ofMinutes(5)).plusMillis(1));
        assertEquals(NOW, time.now().known());
        time.heard(NOW.plus(DAY).minusSeconds(20));
        assertEquals(NOW.plus(DAY).minusSeconds(20), time.now().known(), "the earlier of the two");
        time.heard(NOW.plus(DAY).plusSeconds(20));
        assertEquals(NOW.plus(DAY), time.now().known(), "the earlier of the two");
        setClock(NOW);
        time.heard(NOW);
        time.connected();
        assertEquals(NOW.plus(DAY), time.now().known(), "it only grows");
    }

    @Test
    void knowsWithoutAnyHistoryThatItIsNotEarlierThanItsOwnCertificate() throws Exception {
        setClock(Instant.parse("2020-05-01T00:00:00Z"));
        assertTrue(time.isClockBehind());
        assertEquals(car.notBefore(), time.now().latest());
        setClock(NOW);
        assertFalse(time.isClockBehind());
    }

    @Test
    void writesDownTheFirstGoodTimeAndThenEveryHour() throws Exception {
        TimeFile file = new TimeFile(folder);
        assertEquals(Optional.empty(), file.find());
        connect(broker);
        assertEquals(Optional.of(NOW), file.find());
        setClock(NOW.plus(Duration.ofMinutes(59)));
        time.connected();
        assertEquals(Optional.of(NOW), file.find());
        setClock(NOW.plus(Duration.ofMinutes(60)));
        time.connected();
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(60))), file.find());
    }

    @Test
    void takesADamagedFileForNone() throws Exception {
        connect(broker);
        Path file = new TimeFile(folder).path();
        String good = Files.readString(file);
        for (String bad : new String[] {
            "",
            " ",
            "x",
            good.replace("2026", "2036"),
            good.substring(0, good.length() - 2),
            good + good,
            "9".repeat(300)
        }) {
            Files.writeString(file, bad);
            restart();
            assertEquals(car.notBefore(), time.now().known(), bad);
        }
        Files.delete(file);
        Files.createDirectory(file);
        restart();
        assertEquals(car.notBefore(), time.now().known());
    }

    @Test
    void goesOnWhenTheFileCannotBeWritten() throws Exception {
        RecordedLog.start();
        folder = folder.resolve("nowhere");
        restart();
        connect(broker);
        assertEquals(NOW, time.now().known());
        setClock(NOW.plus(Duration.ofMinutes(59)));
        time.connected();
        assertEquals(1, RecordedLog.take().size(), "said once an hour");
        RecordedLog.stop();
    }

    private void restart() throws IOException {
        time = new KnownTime(() -> wall, new TimeFile(folder));
        time.own(car);
    }

    private void setClock(Instant now) {
        wall = now;
    }

    private void show(Credential shown) throws TlsRefusedException {
        time.shown(BrokerProfile.check(shown.chain(), TestPki.BROKER, pki.trust(), time.now()));
    }

    private void connect(Credential shown) throws TlsRefusedException {
        show(shown);
        time.connected();
    }

    private void refuses(TlsFault fault, Credential shown) {
        assertEquals(
                fault,
                assertThrows(TlsRefusedException.class, () -> show(shown)).fault());
    }
}
