package io.codriver.agent.adapter.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the way from the broker's certificate through what it sent to an anchor, by names and by signatures. */
final class PathFinder {
    /** More certificates than any honest chain has; a bound on the work that a stranger can cause. */
    static final int MOST_PRESENTED = 10;

    private final List<CertificateView> presented;
    private final Collection<CertificateView> anchors;

    private PathFinder(List<CertificateView> presented, Collection<CertificateView> anchors) {
        this.presented = presented;
        this.anchors = anchors;
    }

    static CertificatePath requirePath(List<CertificateView> presented, Collection<CertificateView> anchors)
            throws TlsRefusedException {
        CertificateView leaf = presented.get(0);
        if (presented.size() > MOST_PRESENTED) {
            throw new TlsRefusedException(
                    TlsFault.PATH_TOO_LONG, "the broker sent " + presented.size() + " certificates");
        }
        return new PathFinder(presented, anchors)
                .find(List.of(leaf))
                .orElseThrow(() -> new TlsRefusedException(
                        TlsFault.UNKNOWN_AUTHORITY,
                        "the certificate of " + leaf.label() + ", issued by "
                                + Printable.name(leaf.der().getIssuer())
                                + ", does not lead to an authority that the car trusts"));
    }

    private Optional<CertificatePath> find(List<CertificateView> soFar) {
        CertificateView last = soFar.get(soFar.size() - 1);
        Optional<CertificateView> anchor =
                anchors.stream().filter(candidate -> signed(candidate, last)).findFirst();
        if (anchor.isPresent()) {
            return Optional.of(new CertificatePath(with(soFar, anchor.get())));
        }
        return presented.stream()
                .filter(candidate -> !soFar.contains(candidate) && signed(candidate, last))
                .flatMap(candidate -> find(with(soFar, candidate)).stream())
                .findFirst();
    }

    private static List<CertificateView> with(List<CertificateView> path, CertificateView next) {
        List<CertificateView> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** By name and signature both: after a root was renewed there are two with one name. */
    static boolean signed(CertificateView issuer, CertificateView issued) {
        X509Certificate certificate = issued.source();
        if (!certificate.getIssuerX500Principal().equals(issuer.source().getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.source().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
