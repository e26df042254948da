package io.codriver.agent.adapter.tls;

/** One group of rules of the certificate profile. */
@FunctionalInterface
interface PathRule {

    /** Returns when the path follows the rule; throws with the reason when it does not. */
    void check(CertificatePath path, Now now) throws TlsRefusedException;
}
