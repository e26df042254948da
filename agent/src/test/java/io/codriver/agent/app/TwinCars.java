package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two cars to which the same happens at the same time, with the same randomness; only where they are differs. After each
 * step all that they said is compared, byte by byte, but for the topics of those users who may see where the car is.
 */
final class TwinCars {

    static final String PRIMARY = "anna";
    static final String SECOND = "ben";
    static final String THIRD = "cleo";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final List<String> SUBS = List.of(PRIMARY, SECOND, THIRD);

    private final CutCar here = car();
    private final CutCar there = car();
    private final CloudWriter cloud =
            new CloudWriter(CutCar.VID, here.saved().kept().epoch().id());
    private final UserWriter users = new UserWriter(cloud);
    private int compared;
    private int different;

    /** What is done to one car. */
    @FunctionalInterface
    interface Step {
        void on(CutCar car) throws Fault;
    }

    TwinCars() throws Fault {
        for (String sub : SUBS) {
            join(sub);
        }
        share(SECOND, "LIMITED");
        share(THIRD, "LIMITED");
    }

    /** How many messages differed on the topics on which they may. */
    int different() {
        return different;
    }

    Uid uid(String sub) throws Fault {
        return here.saved().kept().epoch().uidOf(Ledger.account(sub));
    }

    /** Does the same to both, and compares what all said but these users' topics. */
    void step(Set<String> seeing, Step step) throws Fault {
        steps(seeing, step, step);
    }

    /** The cars are in different places. */
    void locate(Set<String> seeing, Optional<Position> one, Optional<Position> other) throws Fault {
        steps(seeing, car -> car.locate(one), car -> car.locate(other));
    }

    /** The cars are in different places, and say more besides. */
    void sense(Set<String> seeing, Readings both, Optional<Position> one, Optional<Position> other) throws Fault {
        steps(
                seeing,
                car -> car.handle(new Input.Sensed(both.and(Readings.at(one)))),
                car -> car.handle(new Input.Sensed(both.and(Readings.at(other)))));
    }

    /** A user asks for something. */
    void ask(Set<String> seeing, String type, String sub, String more) throws Fault {
        deliver(seeing, Errand.of(type, new Actor.User(Ledger.account(sub))), more);
    }

    void share(String sub, String sharing) throws Fault {
        // Whoever gets more or loses it is shown the car with the old rights or with the new ones.
        change(Set.of(PRIMARY, sub), sub, "\"sharing\":\"" + sharing + "\"");
    }

    void change(Set<String> seeing, String sub, String more) throws Fault {
        deliver(
                seeing,
                Errand.of("user.update", new Actor.User(Ledger.account(PRIMARY)), Ledger.account(sub), ""),
                more);
    }

    void assign(Set<String> seeing, long trip, String sub) throws Fault {
        UserId user = Ledger.account(sub);
        deliver(
                seeing,
                Errand.of("trip.assign", new Actor.User(Ledger.account(PRIMARY)), user, ""),
                "\"trip\":" + trip);
    }

    private void deliver(Set<String> seeing, Errand errand, String more) throws Fault {
        CloudMessage message = users.write(errand, more, here.wall(), LIFE);
        step(seeing, car -> car.deliver(message));
    }

    private void steps(Set<String> seeing, Step one, Step other) throws Fault {
        one.on(here);
        other.on(there);
        List<Outgoing> said = here.received().stream().skip(compared).toList();
        List<Outgoing> saidThere = there.received().stream().skip(compared).toList();
        compared += said.size();
        assertEquals(topics(said), topics(saidThere), "another number of messages, or others");
        for (int i = 0; i < said.size(); i++) {
            compare(seeing, said.get(i), saidThere.get(i));
        }
    }

    private void compare(Set<String> seeing, Outgoing one, Outgoing other) throws Fault {
        boolean may = false;
        for (String sub : seeing) {
            may |= one.topic().startsWith("v2c/user/" + uid(sub) + "/");
        }
        if (may) {
            different += one.equals(other) ? 0 : 1;
        } else {
            assertEquals(new Heard(one).text(), new Heard(other).text(), one.topic());
            assertEquals(one, other);
        }
    }

    private static List<String> topics(List<Outgoing> said) {
        Function<Outgoing, String> place = one -> one.seq() + " " + one.topic();
        return said.stream().map(place).toList();
    }

    private void join(String sub) throws Fault {
        String role = sub.equals(PRIMARY) ? "PRIMARY" : "SECONDARY";
        String link = "link-of-" + sub;
        CloudMessage offer = cloud.offer(new Plan(link, sub, role, Plan.Kind.CAR_CODE, "", "v1"), here.wall(), LIFE);
        step(Set.of(), car -> car.deliver(offer));
        step(Set.of(), car -> car.touch(new Action.OpenLink(new LinkId(link))));
        Proof proof = here.saved().kept().requests().open().orElseThrow().proof();
        String code = ((Proof.Shown) proof).code().forDisplay();
        CloudMessage commit = cloud.commit(link, code, "v1", here.wall(), LIFE);
        step(Set.of(), car -> car.deliver(commit));
        // Only so many requests an hour.
        step(Set.of(), car -> car.pass(Duration.ofMinutes(30)));
    }

    private static CutCar car() throws Fault {
        return new CutCar(Platforms.open(), new MemoryStore(), 9);
    }
}
