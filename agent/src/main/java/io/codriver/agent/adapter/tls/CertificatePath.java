package io.codriver.agent.adapter.tls;

import java.util.List;

/** Certificates from the broker's own (first) to a trust anchor (last), each signed by the next; at least two. */
record CertificatePath(List<CertificateView> certificates) {

    CertificatePath {
        certificates = List.copyOf(certificates);
        if (certificates.size() < 2) {
            throw new IllegalArgumentException("a path needs a leaf and an anchor");
        }
    }

    CertificateView leaf() {
        return certificates.get(0);
    }

    CertificateView anchor() {
        return certificates.get(certificates.size() - 1);
    }

    /** Everything above the leaf: issuing authorities, then the anchor. */
    List<CertificateView> authorities() {
        return certificates.subList(1, certificates.size());
    }
}
