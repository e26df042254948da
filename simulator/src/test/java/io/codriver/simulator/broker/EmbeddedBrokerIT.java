package io.codriver.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.Credential;
import io.codriver.certs.RevocationReason;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker-embedded")
class EmbeddedBrokerIT extends BrokerRulesContract {

    private final UncaughtExceptionHandler handler = this::ignore;
    private Optional<UncaughtExceptionHandler> afterwards = Optional.empty();

    @Override
    TestBroker start(Path pki, Path folder) {
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(handler);
        try {
            return EmbeddedTestBroker.start(pki, folder);
        } finally {
            afterwards = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void leavesTheProcessItsOwnHandlerOfUncaughtExceptions() {
        assertSame(handler, afterwards.orElseThrow());
    }

    @Test
    void refusesARevokedCarFromItsNextConnectOn() throws Exception {
        Credential credential = pki().car("car-6");
        car("car-6").close();
        pki().pki().revokeVehicle("car-6", RevocationReason.KEY_COMPROMISE);
        assertRefused(Optional.of(credential), "revoked");
    }

    @Test
    void refusesACertificateThatNamesTwoCars() throws Exception {
        assertRefused(Optional.of(pki().carOfTwoNames("car-1", "car-2")), "do not name the same client");
    }

    @Test
    void refusesEverybodyWithoutARevocationList() throws Exception {
        Credential credential = pki().car("car-7");
        Path lists = pki().pki().revocationLists();
        Path away = lists.resolveSibling("away.pem");
        Files.move(lists, away);
        try {
            assertRefused(Optional.of(credential), "cannot read its anchors or revocation lists");
        } finally {
            Files.move(away, lists);
        }
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path data) {
        BrokerSettings taken = BrokerSettings.onLoopback(pki().folder(), data).withPort(broker().port());
        BrokerFault fault = assertThrows(BrokerFault.class, () -> EmbeddedBroker.start(taken));
        assertTrue(String.valueOf(fault.getMessage()).contains("port " + broker().port()), fault.toString());
    }

    @Test
    void saysThatThereIsNoPki(@TempDir Path folder) {
        BrokerSettings settings = BrokerSettings.onLoopback(folder.resolve("nothing"), folder);
        BrokerFault fault = assertThrows(BrokerFault.class, () -> EmbeddedBroker.start(settings));
        assertTrue(String.valueOf(fault.getMessage()).contains("nothing"), fault.toString());
    }

    @Test
    void listensWhereItWasTold() {
        assertEquals("127.0.0.1", broker().host());
        assertTrue(broker().port() > 0);
    }

    private void ignore(Thread thread, Throwable problem) {}
}
