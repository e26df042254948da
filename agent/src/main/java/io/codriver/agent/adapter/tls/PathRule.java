package io.codriver.agent.adapter.tls;

import java.time.Instant;

/** One group of rules of the certificate profile. */
@FunctionalInterface
interface PathRule {

    /** Returns when the path follows the rule; throws with the reason when it does not. */
    void check(CertificatePath path, Instant now) throws TlsRefusedException;
}
