package io.codriver.simulator.suite;

import io.codriver.certs.Credential;
import io.codriver.simulator.broker.TestPki;
import java.util.Optional;

/** The suite over the contract about links and connections, the same for every broker: its parts are the interfaces. */
abstract class LinkContract extends OneBroker
        implements CeremonyContract,
                EndingContract,
                RefusalContract,
                StateContract,
                OutageContract,
                CertificateContract {

    private Optional<Credential> revoked = Optional.empty();

    @Override
    void prepare(TestPki made) {
        // Mosquitto reads the revocation lists when it starts.
        revoked = Optional.of(made.revokedCar("car-revoked-before"));
    }

    @Override
    public Credential revokedCar() {
        return revoked.orElseThrow();
    }
}
