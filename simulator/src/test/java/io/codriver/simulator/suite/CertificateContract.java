package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.boot.RunningAgent;
import io.codriver.agent.boot.Settings;
import io.codriver.certs.Credential;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.world.Network;
import org.junit.jupiter.api.Test;

/** What the agent's log says when a certificate is not accepted: the cause. */
interface CertificateContract extends OnStage {

    /** A car whose certificate was revoked before the broker started. */
    Credential revokedCar();

    @Test
    default void namesTheCauseWhenTheCarsCertificateWasRevoked() throws Exception {
        assertLogged(bad("car-revoked").withKeys(revokedCar()), "revoked");
    }

    @Test
    default void namesTheCauseWhenTheCarsCertificateHasExpired() throws Exception {
        assertLogged(bad("car-expired").withKeys(stage().pki().expiredCar("car-expired")), "OWN_CERTIFICATE_EXPIRED");
    }

    @Test
    default void namesTheCauseWhenTheCarsCertificateIsOfAnotherAuthority() throws Exception {
        assertLogged(bad("car-foreign").withKeys(stage().pki().foreignCar("car-foreign")), "BROKER_REFUSES_");
    }

    @Test
    default void namesTheCauseWhenTheBrokerHasAnotherName() throws Exception {
        Settings settings = bad("car-names").good();
        assertLogged(BadSettings.at(settings, "127.0.0.2", settings.brokerPort()), "BROKER_NAME_MISMATCH");
    }

    @Test
    default void namesTheCauseWhenTheBrokersCertificateWasRevoked() throws Exception {
        assertLogged(bad("car-lists").withRevokedBroker(), "CERTIFICATE_REVOKED");
    }

    @Test
    default void doesNotStartWithoutACertificateAndSaysSo() {
        Settings none = bad("car-bare").withoutKeys();
        TlsRefusedException refused = assertThrows(
                TlsRefusedException.class,
                () -> RunningAgent.start(none, new SimulatedHeadUnit(), new SimulatedVehicle(), problem -> {})
                        .close());
        assertTrue(String.valueOf(refused.getMessage()).contains("key.store"), refused.toString());
    }

    private BadSettings bad(String vid) {
        return new BadSettings(
                stage().settings(vid, "mini-os9", stage().broker().port()), stage().pki(), stage().folder());
    }

    /** The network between them gives the log lines of this car a port of their own. */
    private void assertLogged(Settings settings, String cause) throws Exception {
        Network network = stage().networkAt(settings.brokerHost());
        stage().carWith(BadSettings.at(settings, settings.brokerHost(), network.port()))
                .start();
        LogLines.await(":" + network.port() + ":", cause);
    }
}
