package io.codriver.agent.app;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.FakeAnchor;
import io.codriver.agent.app.port.FakeTimekeeper;
import io.codriver.agent.app.port.FakeUplink;
import io.codriver.agent.app.port.FakeVehicle;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * A car whose power goes whenever its fuse blows, and comes back at once: a new agent starts on the same store, and the
 * broker delivers again what was not acknowledged. For one thread.
 */
final class CutCar {

    static final String VID = "car-7f3a9c21";

    private static final int WINDOW = 16;
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Identity identity;
    private final Store store;
    private final Fuse fuse = new Fuse();
    private final Randomness random;
    private final Witness witness;
    private final Queue<Input> queue = new ArrayDeque<>();
    private final Set<Outgoing> received = new LinkedHashSet<>();
    private final Map<String, Outgoing> newest = new HashMap<>();

    /** How often a typed code was compared, by the message that asked for the link. */
    private final Map<MessageId, Integer> compared = new HashMap<>();

    /** What the broker keeps for a car that has just come back. */
    private final Queue<Delivery> session = new ArrayDeque<>();

    private FakeUplink uplink = new FakeUplink();
    private Glass glass = new Glass(fuse);
    private final FakeVehicle vehicle = new FakeVehicle();
    private final FakeAnchor anchor = new FakeAnchor();
    private Agent agent;
    private Instant wall = Instant.parse("2026-03-14T09:00:00Z");
    private long nanos;
    private int starts;

    /** A new car of this platform, connected. */
    CutCar(Profile profile, Store store, long seed) throws Fault {
        this(profile, store, new SeededRandomness(seed), Witness.blind());
    }

    /** The same, and somebody watches it. */
    CutCar(Profile profile, Store store, Randomness random, Witness witness) throws Fault {
        this.identity = new Identity(VID, Car.CERTIFICATE, profile, Bounds.STANDARD, "0.1.0", TEXTS);
        this.store = store;
        this.random = random;
        this.witness = witness;
        this.agent = newAgent();
        begin();
    }

    Fuse fuse() {
        return fuse;
    }

    FakeUplink uplink() {
        return uplink;
    }

    FakeVehicle vehicle() {
        return vehicle;
    }

    Screen screen() {
        return glass.require();
    }

    /** What is on disk. */
    Saved saved() throws Fault {
        return store.load().orElseThrow();
    }

    /** What is wrong with the record of changes. */
    List<Damage> damage() throws Fault {
        return store.readAudit().against(anchor.find()).inspect();
    }

    /** Every message that the cloud got, the same one once however often it came. */
    Set<Outgoing> received() {
        return received;
    }

    /** The last message that came on a topic. */
    Optional<Outgoing> findNewest(String topic) {
        return Optional.ofNullable(newest.get(topic));
    }

    /** How often a code was compared with a hash, by the message that asked for the link; power cuts included. */
    Map<MessageId, Integer> compared() {
        return compared;
    }

    Instant wall() {
        return wall;
    }

    /** How often the power came. */
    int starts() {
        return starts;
    }

    /** Both clocks go on, and the agent hears of it. */
    void pass(Duration time) throws Fault {
        wall = wall.plus(time);
        nanos += time.toNanos();
        handle(new Input.Ticked());
    }

    /** Somebody sets the wall clock. */
    void moveWallClock(Duration by) {
        wall = wall.plus(by);
    }

    /** Both clocks show this from now on; nobody tells the agent. */
    void setClocks(Instant wallClock, long nanoTime) {
        wall = wallClock;
        nanos = nanoTime;
    }

    void touch(Action action) throws Fault {
        handle(new Input.Touched(action));
    }

    void signIn(Optional<Uid> driver) throws Fault {
        handle(new Input.SignedIn(driver));
    }

    void locate(Optional<Position> position) throws Fault {
        handle(new Input.Sensed(Readings.at(position)));
    }

    void move(boolean moving) throws Fault {
        handle(new Input.Sensed(Readings.of(Signal.MOVING, moving)));
    }

    void deliver(CloudMessage message) throws Fault {
        deliver(VID, message, false);
    }

    void deliver(String vid, CloudMessage message, boolean retained) throws Fault {
        uplink.deliver(
                "codriver/v1/" + vid + "/c2v/" + message.type(),
                message.payload(),
                retained,
                Optional.empty(),
                Optional.of(Bytes.of(message.id().bytes())));
        work();
    }

    /** Loses the connection, if there is one. */
    void lose() throws Fault {
        uplink.lose();
        work();
    }

    void takeOver() throws Fault {
        uplink.takeOver();
        work();
    }

    void connect(boolean sessionPresent) throws Fault {
        if (!uplink.isConnected()) {
            uplink.connect(sessionPresent, WINDOW);
            work();
        }
    }

    /** The broker has everything that is on its way. */
    void confirm() throws Fault {
        uplink.confirmAll();
        work();
    }

    /** Handles what waits. */
    void settle() throws Fault {
        work();
    }

    /** Cuts the power, and gives it back. */
    void restart() throws Fault {
        collect();
        session.addAll(uplink.unacknowledged());
        queue.clear();
        uplink = new FakeUplink();
        glass = new Glass(fuse);
        store.close();
        store.reopen();
        try {
            agent = newAgent();
            begin();
        } catch (PowerCut | Fault end) {
            // An agent that cannot write at its start ends too; its supervisor starts it again.
            restart();
        }
    }

    private Agent newAgent() throws Fault {
        starts++;
        return new Agent(
                identity,
                new World(
                        new FusedStore(store, fuse),
                        new FusedUplink(uplink, fuse),
                        glass,
                        new FusedVehicle(vehicle, fuse),
                        new FusedAnchor(anchor, fuse),
                        new Clocks(() -> wall, () -> nanos),
                        new FakeTimekeeper(),
                        random,
                        this::quickHash));
    }

    /** Not slow, so that many sequences fit into a minute. */
    private byte[] quickHash(byte[] salt, int iterations, String code) {
        try {
            saved().kept().requests().open().ifPresent(open -> compared.merge(open.offeredBy(), 1, Integer::sum));
        } catch (Fault fault) {
            throw new IllegalStateException("a code is compared while the store is broken", fault);
        }
        return CloudWriter.quickHash(code);
    }

    private void begin() throws Fault {
        witness.starts(wall, nanos);
        agent.start(Optional.empty(), queue::add);
        uplink.connect(true, WINDOW);
        for (Delivery one = session.poll(); one != null; one = session.poll()) {
            uplink.deliver(one.topic(), one.payload(), one.retained(), one.expiresIn(), one.correlation());
        }
        work();
    }

    /** Anything else that happens. */
    void handle(Input input) throws Fault {
        queue.add(input);
        work();
    }

    private void work() throws Fault {
        try {
            for (Input next = queue.poll(); next != null; next = queue.poll()) {
                witness.handles(next, wall, nanos);
                agent.handle(next);
            }
            collect();
        } catch (PowerCut cut) {
            restart();
        }
    }

    private void collect() {
        for (Outgoing message : uplink.takeSent()) {
            received.add(message);
            newest.put(message.topic(), message);
        }
    }
}
