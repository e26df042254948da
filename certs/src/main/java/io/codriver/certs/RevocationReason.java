package io.codriver.certs;

import java.security.cert.CRLReason;

/** Why a person revokes a vehicle's certificate (RFC 5280, 5.3.1). */
public enum RevocationReason {
    /** The key may be in other hands. */
    KEY_COMPROMISE(CRLReason.KEY_COMPROMISE),
    /** The car is no longer in use. */
    CESSATION_OF_OPERATION(CRLReason.CESSATION_OF_OPERATION),
    /** Another certificate took its place. */
    SUPERSEDED(CRLReason.SUPERSEDED);

    private final CRLReason code;

    RevocationReason(CRLReason code) {
        this.code = code;
    }

    CRLReason code() {
        return code;
    }
}
