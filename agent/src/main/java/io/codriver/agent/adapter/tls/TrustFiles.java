package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Trust read from PEM files, afresh each time.
 *
 * @param anchors the roots, one or more
 * @param revocationLists the revocation lists of all authorities in one file; empty switches revocation off
 */
public record TrustFiles(Path anchors, Optional<Path> revocationLists) implements TrustSource {

    @Override
    public BrokerTrust current() throws TlsRefusedException {
        List<X509Certificate> roots = readAnchors();
        Optional<List<X509CRL>> lists =
                revocationLists.isPresent() ? Optional.of(readLists(revocationLists.get())) : Optional.empty();
        return new BrokerTrust(roots, lists);
    }

    private List<X509Certificate> readAnchors() throws TlsRefusedException {
        try (InputStream in = Files.newInputStream(anchors)) {
            List<X509Certificate> roots = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (roots.isEmpty()) {
                throw new TlsRefusedException(TlsFault.TRUST_UNREADABLE, anchors + " holds no certificate");
            }
            return roots;
        } catch (TlsRefusedException e) {
            throw e;
        } catch (IOException | CertificateException e) {
            throw unreadable(anchors, e);
        }
    }

    private static List<X509CRL> readLists(Path file) throws TlsRefusedException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRLs(in).stream()
                    .map(X509CRL.class::cast)
                    .toList();
        } catch (IOException | CertificateException | CRLException e) {
            throw unreadable(file, e);
        }
    }

    private static TlsRefusedException unreadable(Path file, Exception e) {
        return new TlsRefusedException(TlsFault.TRUST_UNREADABLE, file + " cannot be read (" + e + ")", e);
    }
}
