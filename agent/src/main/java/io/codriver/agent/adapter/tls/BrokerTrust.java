package io.codriver.agent.adapter.tls;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Whom the car believes: the roots and, when revocation is configured, the revocation lists.
 *
 * @param anchors the roots; without any, every broker is refused
 * @param revocationLists one current list of every authority of the broker's chain; empty when revocation is not
 *     configured, while a list of none refuses every broker
 */
public record BrokerTrust(List<X509Certificate> anchors, Optional<List<X509CRL>> revocationLists) {

    public BrokerTrust {
        anchors = List.copyOf(anchors);
        revocationLists = revocationLists.map(List::copyOf);
    }
}
