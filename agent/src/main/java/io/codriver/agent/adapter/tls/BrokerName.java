package io.codriver.agent.adapter.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;

/** The name under which the car was told to reach the broker: a DNS name or an IP address, checked when made. */
public sealed interface BrokerName {

    /** Whether this entry of a certificate's SAN is this name; never by wildcard, suffix or resemblance. */
    boolean matches(GeneralName entry);

    /**
     * Reads a DNS name or an IP address (IPv6 with or without brackets); resolves nothing.
     *
     * <p>Other than ASCII is refused: IDNA 2003 and 2008 turn the same name into different ones, so the
     * configuration has to hold the {@code xn--} form.
     *
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    static BrokerName of(String text) {
        String name = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (name.contains(":")) {
            return address(name);
        }
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        // What ends in a number is an address to some resolvers ("127.1", "0x7f.1"), so it has to be a proper one.
        if (Dns.NUMBER_AT_END.matcher(relative).find()) {
            return address(relative);
        }
        if (relative.length() > Dns.LONGEST || !Dns.GRAMMAR.matcher(relative).matches()) {
            throw new IllegalArgumentException("'" + Printable.text(text)
                    + "' is neither a DNS name nor an IP address; write an international name in its xn-- form");
        }
        return new Dns(relative.toLowerCase(Locale.ROOT));
    }

    private static BrokerName address(String text) {
        // Only literals may reach getByName: anything else would be looked up in the network.
        boolean literal = text.contains(":")
                ? Ip.V6_LETTERS.matcher(text).matches()
                : Ip.V4.matcher(text).matches();
        if (!literal) {
            throw new IllegalArgumentException("'" + Printable.text(text) + "' is not an IP address");
        }
        try {
            return new Ip(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is not an IP address", e);
        }
    }

    /** A DNS name of A-labels in lower case, without the dot at its end. */
    record Dns(String name) implements BrokerName {
        private static final int LONGEST = 253;
        private static final Pattern NUMBER_AT_END = Pattern.compile("(^|\\.)(\\d+|0[xX][0-9a-fA-F]*)$");
        private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
                + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*");

        @Override
        public boolean matches(GeneralName entry) {
            return entry.getTagNo() == GeneralName.dNSName
                    && ASN1IA5String.getInstance(entry.getName())
                            .getString()
                            .toLowerCase(Locale.ROOT)
                            .equals(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An IP address. */
    record Ip(InetAddress address) implements BrokerName {
        private static final Pattern V6_LETTERS = Pattern.compile("[0-9a-fA-F:.]+");
        private static final Pattern V4 =
                Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

        @Override
        public boolean matches(GeneralName entry) {
            return entry.getTagNo() == GeneralName.iPAddress
                    && Arrays.equals(
                            ASN1OctetString.getInstance(entry.getName()).getOctets(), address.getAddress());
        }

        @Override
        public String toString() {
            return address.getHostAddress();
        }
    }
}
