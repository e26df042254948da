package io.codriver.certs;

/** The PKI cannot do what was asked; the message says what is wrong and what a person can do about it. */
public final class PkiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that a person can mend. */
    public PkiFault(String message) {
        super(message);
    }

    /** A fault with its technical cause. */
    public PkiFault(String message, Throwable cause) {
        super(message, cause);
    }
}
