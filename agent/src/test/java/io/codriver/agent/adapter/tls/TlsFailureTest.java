package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TlsFailureTest {

    static Stream<FaultCase> failures() {
        return FailureCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void describes(FaultCase failure) {
        failure.verify();
    }

    @Test
    void prefersTheOwnRefusalToItsConsequences() {
        TlsRefusedException own = new TlsRefusedException(TlsFault.ROOT_EXPIRED, "the root ended");

        TlsFailure failure = TlsFailure.describe(
                new IOException("0", new SSLHandshakeException("Received fatal alert: unknown_ca").initCause(own)));

        assertEquals(new TlsFailure(TlsFault.ROOT_EXPIRED, String.valueOf(own.getMessage())), failure);
    }

    @Test
    void endsWithCausesInACircle() {
        IOException outer = new IOException("outer");
        outer.initCause(new IOException("inner", outer));

        assertEquals(TlsFault.OTHER, TlsFailure.describe(outer).fault());
    }

    @Test
    void doesNotLetAStrangerForgeALine() {
        String sentence = TlsFailure.describe(new IOException("a\nERROR all is well\u001b[2J"))
                .sentence();

        assertTrue(sentence.matches("[ -~]*"), sentence);
    }

    /** A fault that no test can bring about is one that nobody will see. */
    @Test
    void everyFaultIsProducedByATest() {
        Set<TlsFault> produced = Stream.of(
                        BrokerCases.all().stream().map(BrokerCases.Shown::fault),
                        RevocationCases.all().stream().map(FaultCase::fault),
                        IdentityCases.all().stream().map(FaultCase::fault),
                        FailureCases.all().stream().map(FaultCase::fault))
                .flatMap(faults -> faults)
                .collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(TlsFault.class), produced);
    }
}
