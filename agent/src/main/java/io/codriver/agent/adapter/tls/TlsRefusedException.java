package io.codriver.agent.adapter.tls;

import java.io.Serial;
import java.security.cert.CertificateException;

/**
 * The car refuses a certificate, a key store or a revocation list.
 *
 * <p>It is a {@link CertificateException} so that it survives the way through JSSE and Paho as a cause;
 * {@link TlsFailure#describe} finds it again.
 */
public final class TlsRefusedException extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final TlsFault fault;

    TlsRefusedException(TlsFault fault, String whatIsWrong) {
        super(sentence(fault, whatIsWrong));
        this.fault = fault;
    }

    TlsRefusedException(TlsFault fault, String whatIsWrong, Throwable cause) {
        super(sentence(fault, whatIsWrong), cause);
        this.fault = fault;
    }

    static String sentence(TlsFault fault, String whatIsWrong) {
        return fault + ": " + whatIsWrong + "; " + fault.advice();
    }

    /** The stable code of what is wrong. */
    public TlsFault fault() {
        return fault;
    }
}
