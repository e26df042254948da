package io.codriver.simulator.broker.rules;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Reads who a client is from its certificate: subject CN and SAN URI, which must agree. */
final class PeerName {

    private static final String VEHICLE_URN = "urn:codriver:vehicle:";
    private static final String CLOUD_URN = "urn:codriver:cloud:";
    private static final int SAN_URI = 6;

    private PeerName() {}

    /** Names the client, or refuses a certificate whose two names do not agree. */
    static Peer requirePeer(X509Certificate certificate) throws PeerRefused {
        String name = requireOnly("CN in the subject", commonNames(certificate));
        String uri = requireOnly("codriver URI in the subject alternative name", uris(certificate));
        if (uri.equals(VEHICLE_URN + name) && Topics.isVid(name)) {
            // A car called "cloud" would share the cloud's client id and, on Mosquitto, its rights.
            if (name.equals(CloudPeer.NAME)) {
                throw PeerRefused.because("a vehicle must not be named " + CloudPeer.NAME);
            }
            return new VehiclePeer(name);
        }
        if (uri.startsWith(CLOUD_URN) && name.equals(CloudPeer.NAME)) {
            return new CloudPeer();
        }
        throw PeerRefused.because("the certificate's subject CN and its SAN URI do not name the same client");
    }

    private static List<String> commonNames(X509Certificate certificate) throws PeerRefused {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .toList();
        } catch (InvalidNameException e) {
            throw PeerRefused.because("the certificate's subject cannot be read");
        }
    }

    private static List<String> uris(X509Certificate certificate) throws PeerRefused {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.get(0).equals(SAN_URI))
                            .map(name -> String.valueOf(name.get(1)))
                            .filter(uri -> uri.startsWith(VEHICLE_URN) || uri.startsWith(CLOUD_URN))
                            .toList();
        } catch (CertificateParsingException e) {
            throw PeerRefused.because("the certificate's subject alternative name cannot be read");
        }
    }

    private static String requireOnly(String what, List<String> found) throws PeerRefused {
        if (found.size() != 1) {
            throw PeerRefused.because("the certificate must have exactly one " + what + ", not " + found.size());
        }
        return found.get(0);
    }
}
