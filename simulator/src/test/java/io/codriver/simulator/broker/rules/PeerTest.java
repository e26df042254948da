package io.codriver.simulator.broker.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {

    private final Peer car = new VehiclePeer("car-1");
    private final Peer cloud = new CloudPeer();

    @ParameterizedTest
    @ValueSource(strings = {"codriver/v1/car-1/c2v/#", "codriver/v1/car-1/c2v/+", "codriver/v1/car-1/c2v/link.offer"})
    void letsACarReadWhatIsSentToIt(String filter) {
        assertTrue(car.mayRead(filter));
        assertFalse(car.mayWrite(filter));
        assertFalse(cloud.mayRead(filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codriver/v1/car-1/v2c/receipt", "codriver/v1/car-1/v2c/state/presence"})
    void letsACarWriteAndTheCloudReadWhatTheCarSends(String topic) {
        assertTrue(car.mayWrite(topic));
        assertTrue(cloud.mayRead(topic));
        assertFalse(car.mayRead(topic));
        assertFalse(cloud.mayWrite(topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/v1/car-1/c2v/#",
                "codriver/#",
                "codriver/v1/#",
                "codriver/v1/+/c2v/#",
                "codriver/v1/car-2/c2v/#",
                "codriver/v1/car-2/v2c/receipt",
                "codriver/v1/car-1/+/link.offer",
                "codriver/v1/car-1/#",
                "codriver/v1/car-1/c2v",
                "codriver/v1/car-1/c2vx/link.offer",
                "codriver/v1/car-11/c2v/#",
                "$share/g/codriver/v1/car-1/c2v/#",
                "$share/g/codriver/v1/+/v2c/#",
                "$SYS/#",
                "/codriver/v1/car-1/c2v/#",
                ""
            })
    void letsNobodyUseAnythingElse(String topic) {
        assertFalse(car.mayRead(topic));
        assertFalse(car.mayWrite(topic));
        if (!topic.startsWith("codriver/v1/car-2/v2c/")) {
            assertFalse(cloud.mayRead(topic));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"codriver/v1/+/v2c/#", "codriver/v1/car-2/v2c/#", "codriver/v1/+/v2c/receipt"})
    void letsTheCloudReadFromAllCars(String filter) {
        assertTrue(cloud.mayRead(filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codriver/v1/car-1/c2v/link.offer", "codriver/v1/car-2/c2v/link.commit"})
    void letsTheCloudWriteToEveryCar(String topic) {
        assertTrue(cloud.mayWrite(topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"codriver/v1/Car 1/c2v/x", "codriver/v1//c2v/x", "codriver/v1/car-1", "codriver/v2/car-1/c2v/x"})
    void letsTheCloudWriteOnlyToTopicsOfTheContract(String topic) {
        assertFalse(cloud.mayWrite(topic));
    }

    @Test
    void namesTheClientAsItsCertificateDoes() {
        assertEquals("car-1", car.name());
        assertEquals("cloud", cloud.name());
    }
}
