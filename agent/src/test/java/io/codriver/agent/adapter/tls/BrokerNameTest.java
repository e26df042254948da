package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerNameTest {

    @Test
    void matchesADnsNameWithoutRegardToCase() {
        assertTrue(matches("broker.example", "BROKER.Example"));
        assertTrue(matches("Broker.Example.", "broker.example"));
        assertTrue(matches("xn--bcher-kva.example", "XN--BCHER-KVA.example"));
    }

    @Test
    void doesNotTakeANameForAnAddressOrTheOtherWayRound() {
        assertFalse(matches("127.0.0.1", "127.0.0.1"), "an address written as a DNS name");
        assertFalse(BrokerName.of("broker.example").matches(new GeneralName(GeneralName.rfc822Name, "broker.example")));
        assertFalse(
                BrokerName.of("broker.example").matches(address("broker.example".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void comparesAddressesByTheirBytes() {
        assertTrue(BrokerName.of("127.0.0.1").matches(address(new byte[] {127, 0, 0, 1})));
        assertFalse(BrokerName.of("127.0.0.1").matches(address(new byte[] {127, 0, 0, 2})));
        // An address with its mask, as name constraints have it.
        assertFalse(BrokerName.of("127.0.0.1").matches(address(new byte[] {127, 0, 0, 1, -1, -1, -1, -1})));
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        assertTrue(BrokerName.of("[::1]").matches(address(loopback)));
        assertEquals(BrokerName.of("::1"), BrokerName.of("[0:0:0:0:0:0:0:1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "-a.example",
                "a-.example",
                "*.example",
                "a b",
                "a/b",
                "bücher.example",
                "127.1",
                "0x7f.0.0.1",
                "0x7f",
                "2130706433",
                "256.0.0.1",
                "127.0.0.01",
                "1.2.3.4.5",
                "fe80::1%eth0",
                "::g",
                ":",
                "a:b",
                "[::1",
                "a\u0000.example"
            })
    void refusesWhatIsNeitherNameNorAddress(String text) {
        assertThrows(IllegalArgumentException.class, () -> BrokerName.of(text));
    }

    @Property
    void matchesItselfInAnyCase(@ForAll("names") String name, @ForAll boolean upper) {
        assertTrue(matches(name, upper ? name.toUpperCase(Locale.ROOT) : name));
    }

    @Property
    void matchesNothingElse(@ForAll("names") String wanted, @ForAll("names") String other) {
        assertEquals(wanted.equals(other), matches(wanted, other));
    }

    @Property
    void neverFallsForATrickWithSuffixesAndPrefixes(@ForAll("names") String name, @ForAll("names") String more) {
        String tail = name.contains(".") ? name.substring(name.indexOf('.')) : "." + name;
        for (String trick : List.of(
                name + "." + more,
                more + "." + name,
                more + name,
                name + more,
                "*" + tail,
                "*." + name,
                "*",
                tail,
                "." + name,
                name + ".",
                name + "\u0000." + more,
                name + "\u0000",
                " " + name,
                name + " ",
                name.substring(1),
                name.substring(0, name.length() - 1))) {
            assertFalse(matches(name, trick), () -> name + " matched " + trick);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'c')
                .ofMinLength(1)
                .ofMaxLength(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(labels -> String.join(".", labels));
    }

    private static boolean matches(String wanted, String inCertificate) {
        return BrokerName.of(wanted).matches(new GeneralName(GeneralName.dNSName, new DERIA5String(inCertificate)));
    }

    private static GeneralName address(byte[] octets) {
        return new GeneralName(GeneralName.iPAddress, new DEROctetString(octets));
    }
}
