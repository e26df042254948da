package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From outside nobody can tell a car whose occupant has stopped remote location from one with bad reception. */
class PrivacySwitchTest {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Position HERE = new Position(48.1, 11.5);
    private static final Position THERE = new Position(52.5, 13.4);
    private static final UserId ANNA = Ledger.account("anna");

    @SuppressWarnings("NullAway.Init")
    private CutCar switched;

    @SuppressWarnings("NullAway.Init")
    private CutCar blind;

    @BeforeEach
    void start() throws Fault {
        switched = linked();
        blind = linked();
    }

    @Test
    void sendsWhileItIsStoppedTheSameBytesAsWithoutAPosition() throws Fault {
        switched.locate(Optional.of(HERE));
        switched.touch(new Action.StopLocation(true));
        blind.locate(Optional.of(HERE));
        blind.locate(Optional.empty());
        live(switched, Optional.of(THERE));
        live(blind, Optional.empty());
        assertEquals(said(blind), said(switched));
        assertEquals(List.copyOf(blind.received()), List.copyOf(switched.received()));
        assertTrue(switched.screen().locationStopped());
        assertFalse(blind.screen().locationStopped());
    }

    @Test
    void showsThePositionAgainWhenSomebodyInTheCarLetsIt() throws Fault {
        switched.locate(Optional.of(HERE));
        switched.touch(new Action.StopLocation(true));
        ask(switched, 20);
        assertEquals(0, places(switched));
        switched.touch(new Action.StopLocation(false));
        ask(switched, 21);
        assertEquals(1, places(switched));
    }

    @Test
    void neverSendsLaterAPositionThatCouldNotBeSent() throws Fault {
        switched.locate(Optional.of(HERE));
        CloudMessage message = request(switched, 30);
        switched.uplink()
                .deliver("codriver/v1/" + CutCar.VID + "/c2v/" + message.type(), message.payload(), Optional.empty());
        switched.lose();
        switched.touch(new Action.StopLocation(true));
        switched.connect(true);
        switched.confirm();
        switched.restart();
        switched.deliver(message);
        switched.confirm();
        assertEquals(0, places(switched));
        assertEquals("SUCCEEDED", receipt(switched, message.id()).get("status"));
    }

    @Test
    void sendsNoPositionBehindAPowerCut() throws Fault {
        switched.locate(Optional.of(HERE));
        switched.fuse().set(3);
        ask(switched, 40);
        assertEquals(2, switched.starts());
        switched.touch(new Action.StopLocation(true));
        switched.confirm();
        assertEquals(0, places(switched));
    }

    /** A while in which users ask, the car moves, loses its connection and its power. */
    private static void live(CutCar car, Optional<Position> position) throws Fault {
        for (int i = 0; i < 3; i++) {
            ask(car, 10 + i);
            car.locate(position);
            car.move(i % 2 == 0);
            car.pass(Duration.ofMinutes(1));
            car.confirm();
            car.lose();
            car.connect(i % 2 == 0);
        }
        car.restart();
        car.locate(position);
        ask(car, 19);
        car.confirm();
    }

    private static String said(CutCar car) {
        return car.received().stream().map(one -> new Heard(one).text()).collect(Collectors.joining("\n"));
    }

    private static CutCar linked() throws Fault {
        CutCar car = new CutCar(Platforms.open(), new MemoryStore(), 9);
        CloudWriter cloud =
                new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        Plan plan = new Plan("link1", "anna", "PRIMARY", Plan.Kind.CAR_CODE, "", "v1");
        car.deliver(cloud.offer(plan, car.wall(), LIFE));
        car.touch(new Action.OpenLink(new LinkId("link1")));
        Proof proof = car.saved().kept().requests().open().orElseThrow().proof();
        String code = ((Proof.Shown) proof).code().forDisplay();
        car.deliver(cloud.commit("link1", code, "v1", car.wall(), LIFE));
        car.confirm();
        return car;
    }

    private static void ask(CutCar car, long number) throws Fault {
        car.deliver(request(car, number));
    }

    private static CloudMessage request(CutCar car, long number) throws Fault {
        CloudWriter cloud =
                new CloudWriter(CutCar.VID, car.saved().kept().epoch().id(), number);
        return new UserWriter(cloud).write(Errand.of("status.request", new Actor.User(ANNA)), "", car.wall(), LIFE);
    }

    private static long places(CutCar car) {
        return car.received().stream()
                .filter(one -> one.topic().endsWith("/status"))
                .filter(one -> new Heard(one).find("position").isPresent())
                .count();
    }

    private static Heard receipt(CutCar car, MessageId id) {
        return car.received().stream()
                .filter(one -> one.correlation().equals(Optional.of(id)))
                .filter(one -> !one.topic().endsWith("command.result"))
                .map((Outgoing one) -> new Heard(one))
                .findFirst()
                .orElseThrow();
    }
}
