package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cloud is told of the car with each connection, and what the car tells of the connection. */
class ConnectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BIRTH = Set.of("v2c/state/vehicle", "v2c/state/roster", "v2c/state/presence");

    @SuppressWarnings("NullAway.Init")
    private CutCar car;

    @BeforeEach
    void start() throws Fault {
        car = new CutCar(Platforms.open(), new MemoryStore(), 7);
    }

    @Test
    void saysHowThingsAreWithEachConnectionWhetherTheBrokerKnowsTheSessionOrNot() throws Fault {
        assertEquals(BIRTH, topics());
        for (boolean sessionPresent : List.of(true, false)) {
            car.received().clear();
            car.lose();
            assertFalse(car.screen().online());
            car.connect(sessionPresent);
            assertTrue(car.screen().online());
            assertEquals(BIRTH, topics());
        }
    }

    @Test
    void saysFromThirtyDaysBeforeItsEndOnThatItsCertificateEnds() throws Fault {
        Car parked = new Car(Platforms.open());
        parked.pass(Duration.ofDays(40).minusSeconds(1));
        assertEquals(Optional.empty(), parked.screen().certificateEnds());
        parked.pass(Duration.ofSeconds(1));
        assertEquals(
                Optional.of(Instant.parse("2026-05-23T09:00:00Z")),
                parked.screen().certificateEnds());
    }

    @Test
    void triesAtOnceWhenTheClockWasSet() throws Fault {
        Car parked = new Car(Platforms.open());
        parked.pass(Duration.ofSeconds(1));
        assertEquals(0, parked.uplink().tries());
        parked.setClock(Instant.parse("1970-01-01T00:00:00Z"));
        parked.pass(Duration.ofSeconds(1));
        parked.pass(Duration.ofSeconds(1));
        assertEquals(1, parked.uplink().tries());
    }

    @Test
    void knowsTheTimeFromEachConnectionAndFromEachMessageThatIsLetIn() throws Fault {
        Car parked = new Car(Platforms.open());
        assertEquals(1, parked.time().connections());
        parked.deliver("link.offer", Bytes.utf8("{}"), false);
        assertEquals(List.of(), parked.time().heard(), "nobody can say who wrote that");
        parked.send("link.offer", parked.message("c2v/link.offer/cloud-makes-the-code.json", Duration.ofHours(1)));
        assertEquals(
                List.of(Instant.parse("2026-03-14T09:00:00Z")), parked.time().heard());
    }

    @Test
    void repeatsTheNumberOfItsWillWhichGrowsWithEachConnectionAndStart() throws Fault {
        long first = bdSeq();
        car.lose();
        car.connect(true);
        long second = bdSeq();
        car.restart();
        long third = bdSeq();
        assertEquals(first + 1, second);
        assertTrue(third > second);
    }

    @Test
    void saysTheListOfUsersWhenItChangesAndOnlyThen() throws Fault {
        CloudWriter cloud =
                new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        Plan plan = new Plan("link1", "account1", "PRIMARY", Plan.Kind.CLOUD_CODE, "TQ4M9XWR", "v1");
        car.received().clear();
        car.deliver(cloud.offer(plan, car.wall(), Duration.ofHours(1)));
        car.touch(new Action.OpenLink(new LinkId("link1")));
        assertFalse(topics().contains("v2c/state/roster"));
        car.deliver(cloud.commit("link1", "TQ4M9XWR", "v1", car.wall(), Duration.ofMinutes(1)));
        JsonNode roster = last("v2c/state/roster");
        assertEquals(1, roster.get("revision").longValue());
        assertEquals(1, roster.get("users").size());
        assertFalse(roster.toString().contains("account1"));
    }

    @Test
    void reportsThatAnotherClientTookItsSession() throws Fault {
        car.takeOver();
        car.connect(false);
        assertEquals(
                "SESSION_TAKEN_OVER",
                last("v2c/event/security.alert").at("/data/what").textValue());
    }

    private long bdSeq() {
        return last("v2c/state/presence").get("bdSeq").longValue();
    }

    private Set<String> topics() {
        Set<String> topics = new HashSet<>();
        car.received().forEach(one -> topics.add(one.topic()));
        return topics;
    }

    private JsonNode last(String topic) {
        Outgoing message = car.received().stream()
                .filter(one -> one.topic().equals(topic))
                .reduce((first, second) -> second)
                .orElseThrow();
        try {
            return JSON.readTree(message.payload().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
