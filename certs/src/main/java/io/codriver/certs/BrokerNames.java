package io.codriver.certs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * The names under which clients reach the broker; at least one, none twice.
 *
 * @param values DNS names in lower case and IP addresses
 */
public record BrokerNames(List<String> values) {
    private static final int LONGEST_NAME = 253;
    private static final Pattern DNS = Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*");
    private static final Pattern LOOKS_LIKE_ADDRESS = Pattern.compile("[0-9.]+");

    /** Refuses an empty list, and a name that is neither a DNS name nor an IP address, with {@link PkiFault}. */
    public BrokerNames {
        values = values.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            throw new PkiFault("The broker needs at least one name, for example localhost.");
        }
        values.forEach(BrokerNames::check);
    }

    List<GeneralName> generalNames() {
        return values.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toList();
    }

    private static boolean isAddress(String name) {
        return IPAddress.isValid(name);
    }

    private static void check(String name) {
        boolean dns = name.length() <= LONGEST_NAME
                && DNS.matcher(name).matches()
                && !LOOKS_LIKE_ADDRESS.matcher(name).matches();
        if (!isAddress(name) && !dns) {
            throw new PkiFault(
                    "\"" + name + "\" is neither a host name nor an IP address. Give names as clients use them,"
                            + " for example broker.example.org, 192.0.2.7 or ::1.");
        }
    }
}
