package io.codriver.agent.adapter.tls;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * A failed connection in words: a stable code and a sentence that says what is wrong and what to do.
 *
 * <p>Paho has no stable code for TLS: the same cause comes as 0 or as 32109, so the causes are looked through.
 */
public record TlsFailure(TlsFault fault, String sentence) {
    /** Chains of causes can be circles. */
    private static final int DEEPEST = 20;

    /** Finds the best explanation among the failure and its causes; never throws. */
    public static TlsFailure describe(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Optional<TlsRefusedException> own = causes.stream()
                .filter(TlsRefusedException.class::isInstance)
                .map(TlsRefusedException.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return new TlsFailure(own.get().fault(), String.valueOf(own.get().getMessage()));
        }
        Throwable deepest = causes.get(causes.size() - 1);
        return causes.stream()
                .flatMap(cause -> findFault(cause).stream().map(fault -> of(fault, cause)))
                .findFirst()
                .orElseGet(() -> of(TlsFault.OTHER, deepest));
    }

    private static TlsFailure of(TlsFault fault, Throwable cause) {
        String detail = Printable.text(String.valueOf(cause.getMessage()));
        return new TlsFailure(fault, TlsRefusedException.sentence(fault, whatIsWrong(fault) + " (" + detail + ")"));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable next = failure; next != null && causes.size() < DEEPEST; next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }

    private static Optional<TlsFault> findFault(Throwable cause) {
        if (cause instanceof SSLException tls) {
            return AlertFaults.find(tls);
        }
        if (cause instanceof CertificateException) {
            return Optional.of(TlsFault.CERTIFICATE_MALFORMED);
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of(TlsFault.UNKNOWN_HOST);
        }
        if (cause instanceof SocketTimeoutException) {
            return Optional.of(TlsFault.TIMEOUT);
        }
        if (cause instanceof NoRouteToHostException) {
            return Optional.of(TlsFault.NO_ROUTE);
        }
        if (cause instanceof ConnectException) {
            return Optional.of(connectFault(cause));
        }
        return cause instanceof SocketException || cause instanceof EOFException
                ? Optional.of(TlsFault.CONNECTION_LOST)
                : Optional.empty();
    }

    private static TlsFault connectFault(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("timed out")) {
            return TlsFault.TIMEOUT;
        }
        return message.contains("unreachable") ? TlsFault.NO_ROUTE : TlsFault.CONNECTION_REFUSED;
    }

    private static String whatIsWrong(TlsFault fault) {
        return switch (fault) {
            case BROKER_WANTS_CERTIFICATE -> "the broker got no certificate from the car and demands one";
            case BROKER_REFUSES_CERTIFICATE -> "the broker refuses the car's certificate";
            case BROKER_REFUSES_AUTHORITY -> "the broker does not trust the authority of the car's certificate";
            case BROKER_SAYS_EXPIRED -> "the broker says that the car's certificate has expired";
            case BROKER_SAYS_REVOKED -> "the broker says that the car's certificate was revoked";
            case BROKER_REFUSES_HANDSHAKE -> "the broker and the car found no common way to speak TLS";
            case PROTOCOL_VERSION -> "the broker does not speak a version of TLS that the car may use";
            case NOT_TLS -> "what answered does not speak TLS";
            case CERTIFICATE_MALFORMED -> "the broker's certificate cannot be read";
            case CONNECTION_REFUSED -> "nothing listens at the broker's address";
            case UNKNOWN_HOST -> "the broker's name is not known";
            case NO_ROUTE -> "there is no way to the broker's address";
            case TIMEOUT -> "the broker did not answer in time";
            case CONNECTION_LOST -> "the connection to the broker broke";
            default -> "the connection to the broker failed";
        };
    }
}
