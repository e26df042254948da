package io.codriver.agent.adapter.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** The certificate profile: every rule in the order that gives the most helpful refusal first. */
final class BrokerProfile {
    private static final List<PathRule> RULES = List.of(
            new FormRule(),
            new ValidityRule(),
            new AuthorityRule(),
            new PurposeRule(),
            new KeyRule(),
            new SignatureRule(),
            new ExtensionRule(),
            new PathValidator());

    private BrokerProfile() {}

    /**
     * Returns when these certificates prove that their owner is the broker of that name.
     *
     * @return the earliest end of all that was looked at
     */
    static Instant check(List<X509Certificate> presented, BrokerName name, BrokerTrust trust, Now now)
            throws TlsRefusedException {
        try {
            return checkAll(presented, name, trust, now);
        } catch (RuntimeException e) {
            // A stranger chooses these bytes: whatever they break in a parser must end as a refusal, because anything
            // else would end a thread of the MQTT library and leave the car waiting for it.
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_MALFORMED, "the broker's certificates cannot be checked (" + e + ")", e);
        }
    }

    private static Instant checkAll(List<X509Certificate> presented, BrokerName name, BrokerTrust trust, Now now)
            throws TlsRefusedException {
        CertificatePath path = PathFinder.requirePath(views(presented), views(trust.anchors()));
        for (PathRule rule : RULES) {
            rule.check(path, now);
        }
        if (trust.revocationLists().isPresent()) {
            new RevocationRule(trust.revocationLists().get()).check(path, now);
        }
        NameRule.check(path.leaf(), name);
        Stream<Instant> certificates = path.certificates().stream().map(CertificateView::notAfter);
        // An older list that still convicts may have ended; only the newest had to be current.
        Stream<Instant> lists = trust.revocationLists().stream()
                .flatMap(List::stream)
                .flatMap(list -> Stream.ofNullable(list.getNextUpdate()))
                .map(Date::toInstant)
                .filter(end -> !end.isBefore(now.latest()));
        return Stream.concat(certificates, lists).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<CertificateView> views(List<X509Certificate> certificates) throws TlsRefusedException {
        List<CertificateView> views = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            views.add(CertificateView.of(certificate));
        }
        return views;
    }
}
