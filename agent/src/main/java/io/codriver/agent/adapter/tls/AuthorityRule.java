package io.codriver.agent.adapter.tls;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Profile, "Authorities": who signs says so, within its path length; who does not sign says nothing of it. */
final class AuthorityRule implements PathRule {

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        checkLeaf(path.leaf());
        List<CertificateView> authorities = path.authorities();
        int below = 0;
        for (CertificateView authority : authorities) {
            checkAuthority(authority, below);
            if (!authority.isSelfIssued()) {
                below++;
            }
        }
    }

    static void checkLeaf(CertificateView leaf) throws TlsRefusedException {
        boolean authority = leaf.findExtension(Extension.basicConstraints, BasicConstraints::getInstance)
                .map(BasicConstraints::isCA)
                .orElse(false);
        // A key that talks to strangers all day must not be able to issue certificates.
        if (authority || leaf.hasKeyUsage(KeyUsage.keyCertSign)) {
            throw new TlsRefusedException(
                    TlsFault.LEAF_IS_AUTHORITY,
                    "the certificate that " + leaf.label() + " presents may itself issue certificates");
        }
    }

    private static void checkAuthority(CertificateView authority, int below) throws TlsRefusedException {
        BasicConstraints constraints = authority
                .findExtension(Extension.basicConstraints, BasicConstraints::getInstance)
                .filter(BasicConstraints::isCA)
                .orElseThrow(() -> new TlsRefusedException(
                        TlsFault.NOT_AN_AUTHORITY,
                        "the certificate of " + authority.label() + " signed another one but is not an authority"));
        if (!authority.hasKeyUsage(KeyUsage.keyCertSign)) {
            throw new TlsRefusedException(
                    TlsFault.AUTHORITY_KEY_USAGE,
                    "the key of " + authority.label() + " signed a certificate but is not meant for that");
        }
        BigInteger most = constraints.getPathLenConstraint();
        if (most != null && most.compareTo(BigInteger.valueOf(below)) < 0) {
            throw new TlsRefusedException(
                    TlsFault.PATH_TOO_LONG,
                    authority.label() + " allows " + most + " authorities below it, and there are " + below);
        }
    }
}
