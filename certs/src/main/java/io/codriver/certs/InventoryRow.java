package io.codriver.certs;

import java.math.BigInteger;
import java.util.Optional;

/**
 * One thing in the folder.
 *
 * @param what kind: root, issuing CA, CRL, broker, cloud or vehicle
 * @param name common name, or the broker's names
 * @param serial serial number of the certificate, or number of the CRL
 * @param validity its life, when it can be read
 * @param state whether it can be used
 */
public record InventoryRow(
        String what, String name, Optional<BigInteger> serial, Optional<Validity> validity, State state) {
    /** Whether a thing can be used. */
    public enum State {
        /** Good. */
        OK("ok"),
        /** The root's key is away, as it may be. */
        OFFLINE("ok, key away"),
        /** Good, but the next run replaces it. */
        RENEW_SOON("renew soon"),
        /** Its life is over. */
        EXPIRED("expired"),
        /** Its life has not begun; some clock is wrong. */
        NOT_YET("not yet valid"),
        /** The CRL names it. */
        REVOKED("revoked"),
        /** It cannot be read or does not fit the rest. */
        DAMAGED("damaged");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The words of the table. */
        public String text() {
            return text;
        }
    }
}
