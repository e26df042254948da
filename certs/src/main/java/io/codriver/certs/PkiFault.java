package io.codriver.certs;

/** The PKI cannot do what was asked; the message says what is wrong and what a person can do about it. */
public final class PkiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    /** A fault that a person can mend. */
    public PkiFault(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    /** A fault with its technical cause. */
    public PkiFault(String explanation, Throwable cause) {
        super(explanation, cause);
        this.explanation = explanation;
    }

    /** Never absent, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return explanation;
    }
}
