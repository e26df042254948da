package io.codriver.simulator.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.simulator.broker.MosquittoTestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of other teams, at a broker of theirs. */
@Tag("broker-mosquitto")
class AroundIT {

    @TempDir
    private Path folder;

    @Test
    void takesTheBrokerThatTheSettingsName() throws TimeoutException {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        try (MosquittoTestBroker broker = MosquittoTestBroker.start(pki.folder(), folder.resolve("broker"));
                Around around = around(Map.of(
                        Around.BROKER,
                        "localhost:" + broker.port(),
                        Around.PKI,
                        pki.folder().toString()));
                LiveCar car = around.surroundings()
                        .newCar(SettingsReader.ownProfiles().get(0), Locale.ENGLISH)) {
            assertEquals(broker.port(), around.surroundings().brokerPort());
            People people =
                    new People(around.surroundings().cloud(), car.car(), car.headUnit(), Duration.ofSeconds(60));
            assertTrue(people.link("Anna Berger", "PRIMARY").succeeded());
        }
    }

    @Test
    void wantsBrokerAndCertificatesTogether() {
        assertThrows(IllegalArgumentException.class, () -> around(Map.of(Around.BROKER, "localhost:8883")));
        assertThrows(IllegalArgumentException.class, () -> around(Map.of(Around.PKI, folder.toString())));
    }

    private static Around around(Map<String, String> settings) {
        return Around.start(name -> Optional.ofNullable(settings.get(name)));
    }
}
