package io.codriver.agent.adapter.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Profile, "Name": the broker's name stands in the SAN; the CN never counts (RFC 9525, 2 and 6). */
final class NameRule {
    private static final int MOST_SHOWN = 5;

    private NameRule() {}

    static void check(CertificateView leaf, BrokerName wanted) throws TlsRefusedException {
        List<GeneralName> names = alternativeNames(leaf);
        if (names.isEmpty()) {
            throw withoutNames(leaf, wanted);
        }
        if (names.stream().noneMatch(wanted::matches)) {
            String shown = names.stream().limit(MOST_SHOWN).map(NameRule::shown).collect(Collectors.joining(", "));
            throw new TlsRefusedException(
                    TlsFault.BROKER_NAME_MISMATCH,
                    "the broker's certificate is for " + shown + ", but the car was told to connect to " + wanted);
        }
    }

    private static TlsRefusedException withoutNames(CertificateView leaf, BrokerName wanted) {
        boolean commonName = Arrays.stream(leaf.subject().getRDNs(BCStyle.CN))
                .map(RDN::getFirst)
                .anyMatch(cn -> IETFUtils.valueToString(cn.getValue()).equalsIgnoreCase(wanted.toString()));
        return commonName
                ? new TlsRefusedException(
                        TlsFault.NAME_ONLY_IN_CN, "the broker's certificate has " + wanted + " only as its common name")
                : new TlsRefusedException(
                        TlsFault.NO_SUBJECT_ALT_NAME,
                        "the broker's certificate of " + leaf.label() + " names no DNS name and no IP address");
    }

    /** Names of servers only: a URI or an e-mail address says nothing about a broker. */
    private static List<GeneralName> alternativeNames(CertificateView leaf) throws TlsRefusedException {
        return leaf.findExtension(Extension.subjectAlternativeName, GeneralNames::getInstance).stream()
                .flatMap(names -> Arrays.stream(names.getNames()))
                .filter(name -> name.getTagNo() == GeneralName.dNSName || name.getTagNo() == GeneralName.iPAddress)
                .toList();
    }

    private static String shown(GeneralName name) {
        ASN1Encodable value = name.getName();
        if (name.getTagNo() == GeneralName.dNSName) {
            return Printable.text(value.toString());
        }
        byte[] octets = ASN1OctetString.getInstance(value).getOctets();
        try {
            return InetAddress.getByAddress(octets).getHostAddress();
        } catch (UnknownHostException e) {
            return "an address of " + octets.length + " bytes";
        }
    }
}
