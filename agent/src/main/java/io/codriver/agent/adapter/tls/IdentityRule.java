package io.codriver.agent.adapter.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What the car's own certificates must be, so that a wrong set-up shows in the car and not as a riddle at the broker. */
final class IdentityRule {
    private static final String URN = "urn:codriver:vehicle:";
    /** No slash, wildcard or space is possible: the vid is part of topics. */
    private static final Pattern VID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private IdentityRule() {}

    /** The vid of a chain that follows all rules. */
    static String requireVid(List<X509Certificate> chain) throws TlsRefusedException {
        List<CertificateView> views = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            views.add(CertificateView.of(certificate));
        }
        CertificateView own = views.get(0);
        FormRule.check(own);
        if (!KeyRule.isOn(own, Set.of(KeyRule.P_256))) {
            throw new TlsRefusedException(TlsFault.OWN_KEY, "the key of " + own.label() + " is not EC P-256");
        }
        requirePurpose(own);
        requireOrder(views);
        return requireVid(own);
    }

    /** Refuses a key that is not the certificate's; signs once, because a key in hardware cannot be compared. */
    static void requirePair(PrivateKey key, X509Certificate certificate) throws TlsRefusedException {
        byte[] probe = "codriver".getBytes(StandardCharsets.UTF_8);
        boolean pair;
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key);
            signer.update(probe);
            byte[] signature = signer.sign();
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate);
            verifier.update(probe);
            pair = verifier.verify(signature);
        } catch (GeneralSecurityException | ProviderException e) {
            // A token says with the second that it is gone.
            throw new TlsRefusedException(
                    TlsFault.OWN_KEY, "the car's private key cannot sign (" + e.getMessage() + ")", e);
        }
        if (!pair) {
            throw new TlsRefusedException(
                    TlsFault.OWN_KEY, "the car's private key does not belong to the car's certificate");
        }
    }

    private static void requirePurpose(CertificateView own) throws TlsRefusedException {
        boolean authority = own.findExtension(Extension.basicConstraints, BasicConstraints::getInstance)
                .map(BasicConstraints::isCA)
                .orElse(false);
        if (authority
                || !own.hasKeyUsage(KeyUsage.digitalSignature)
                || !PurposeRule.isFor(own, KeyPurposeId.id_kp_clientAuth)) {
            throw new TlsRefusedException(
                    TlsFault.OWN_PURPOSE, "the certificate of " + own.label() + " is not made for a TLS client");
        }
    }

    private static void requireOrder(List<CertificateView> chain) throws TlsRefusedException {
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!PathFinder.signed(chain.get(i + 1), chain.get(i))) {
                throw new TlsRefusedException(
                        TlsFault.OWN_CHAIN,
                        "in the car's chain " + chain.get(i).label() + " is not followed by its issuer");
            }
        }
    }

    private static String requireVid(CertificateView own) throws TlsRefusedException {
        List<String> commonNames = Arrays.stream(own.subject().getRDNs(BCStyle.CN))
                .map(RDN::getFirst)
                .map(cn -> IETFUtils.valueToString(cn.getValue()))
                .toList();
        List<String> urns = own.findExtension(Extension.subjectAlternativeName, GeneralNames::getInstance).stream()
                .flatMap(names -> Arrays.stream(names.getNames()))
                .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> name.getName().toString())
                .toList();
        if (commonNames.size() != 1
                || !VID.matcher(commonNames.get(0)).matches()
                || !urns.equals(List.of(URN + commonNames.get(0)))) {
            throw new TlsRefusedException(
                    TlsFault.OWN_NAME,
                    "the car's certificate has the common names " + Printable.text(commonNames.toString())
                            + " and the SAN URIs " + Printable.text(urns.toString()));
        }
        return commonNames.get(0);
    }
}
