package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people give to vehicles and brokers. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "mini-1", "wba-0123456789-0123456789-0123456789-0123456789-0123456789-0123"})
    void aVehicleMayHaveThisName(String name) {
        assertEquals(name, new VehicleId(name).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "+", "#", "a_b", "..", "é", "a\n", "cloud", "broker"})
    void aVehicleMayNotHaveThisName(String name) {
        assertThrows(PkiFault.class, () -> new VehicleId(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "broker.example.org", "127.0.0.1", "::1", "2001:db8::7", "a-b.c", "xn--bcher-kva"})
    void aBrokerMayHaveThisName(String name) {
        assertEquals(List.of(name), new BrokerNames(List.of(name)).values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "-a", "a-", "a..b", "a.", "*.example.org", "256.1.1.1", "1.2.3", "http://x", "a_b"})
    void aBrokerMayNotHaveThisName(String name) {
        assertThrows(PkiFault.class, () -> new BrokerNames(List.of(name)));
    }

    @Test
    void aBrokerNeedsAName() {
        assertThrows(PkiFault.class, () -> new BrokerNames(List.of()));
    }

    @Test
    void oneNameInTwoSpellingsIsOneName() {
        assertEquals(List.of("localhost"), new BrokerNames(List.of("localhost", "LocalHost")).values());
    }
}
