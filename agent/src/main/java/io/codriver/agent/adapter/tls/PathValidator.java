package io.codriver.agent.adapter.tls;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.provider.PKIXNameConstraintValidatorException;

/** RFC 5280, section 6.1, by BouncyCastle: the last word on signatures, name constraints and policies. */
final class PathValidator implements PathRule {
    /** Used directly: registered as first provider it would slow down and change everything else. */
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /**
     * The root is both the anchor and the first certificate of the path. Of an anchor alone PKIX takes name and key
     * only, and its name constraints and path length would not count.
     */
    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        List<X509Certificate> certificates =
                path.certificates().stream().map(CertificateView::source).toList();
        X509Certificate root = path.anchor().source();
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            // RevocationRule looks at revocation, with a cause of its own for each thing that can be wrong.
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now.latest()));
            CertPathValidator.getInstance("PKIX", BOUNCY_CASTLE)
                    .validate(
                            CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                                    .generateCertPath(certificates),
                            parameters);
        } catch (CertPathValidatorException e) {
            throw refusal(path, e);
        } catch (CertificateException e) {
            throw new TlsRefusedException(TlsFault.CERTIFICATE_MALFORMED, "the broker's chain cannot be read", e);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("BouncyCastle without PKIX", e);
        }
    }

    private static TlsRefusedException refusal(CertificatePath path, CertPathValidatorException e) {
        boolean constraint = e.getCause() instanceof PKIXNameConstraintValidatorException;
        String whatIsWrong = constraint
                ? "an authority above the certificate of " + path.leaf().label() + " may not issue for its names"
                : "the chain of " + path.leaf().label() + " breaks RFC 5280";
        return new TlsRefusedException(
                constraint ? TlsFault.NAME_CONSTRAINT : TlsFault.PATH_REFUSED,
                whatIsWrong + " (" + Printable.text(String.valueOf(e.getMessage())) + ")",
                e);
    }
}
