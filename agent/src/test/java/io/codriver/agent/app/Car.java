package io.codriver.agent.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.adapter.crypto.Pbkdf2SlowHash;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.FakeAnchor;
import io.codriver.agent.app.port.FakeTimekeeper;
import io.codriver.agent.app.port.FakeUplink;
import io.codriver.agent.app.port.FakeVehicle;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.contract.Examples;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.CertificateLife;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole agent without threads, network and disk: the test is its cloud, its occupant and its clock. Every message that
 * the agent sends is held against the contract. For one thread.
 */
public final class Car {

    /** Its name. */
    public static final String VID = "car-7f3a9c21";
    /** Lives for ninety days; twenty of them are over when a car begins. */
    static final CertificateLife CERTIFICATE =
            new CertificateLife(Instant.parse("2026-02-22T09:00:00Z"), Instant.parse("2026-05-23T09:00:00Z"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeUplink uplink = new FakeUplink();
    private final MemoryStore store = new MemoryStore();
    private final Queue<Input> queue = new ArrayDeque<>();
    private final Glass glass = new Glass();
    private final FakeVehicle vehicle = new FakeVehicle();
    private final FakeAnchor anchor = new FakeAnchor();
    private final FakeTimekeeper time = new FakeTimekeeper();
    private final Dice dice = new Dice();
    private final List<Outgoing> received = new ArrayList<>();
    private final Agent agent;
    private Instant wall = Instant.parse("2026-03-14T09:00:00Z");
    private long nanos;

    /** A new car of this platform, connected. */
    public Car(Profile profile) throws Fault {
        Identity identity =
                new Identity(VID, CERTIFICATE, profile, Bounds.STANDARD, "0.1.0", new Texts(Locale.ENGLISH));
        Clocks clocks = new Clocks(() -> wall, () -> nanos);
        agent = new Agent(
                identity, new World(store, uplink, glass, vehicle, anchor, clocks, time, dice, new Pbkdf2SlowHash()));
        agent.start(Optional.empty(), queue::add);
        uplink.connect(false, 16);
        work();
    }

    /** What the head unit shows. */
    public Screen screen() {
        return glass.require();
    }

    /** Everything that the cloud got so far, in order. */
    public List<Outgoing> received() {
        return List.copyOf(received);
    }

    /** What is behind the network and below the disk. */
    public FakeUplink uplink() {
        return uplink;
    }

    public MemoryStore store() {
        return store;
    }

    /** What the car was told to do. */
    public FakeVehicle vehicle() {
        return vehicle;
    }

    /** The car's signals say this. */
    public void sense(Readings readings) {
        queue.add(new Input.Sensed(readings));
        work();
    }

    /** The car has done what it was told, or could not. */
    public void answer(Actuation actuation, boolean done) {
        queue.add(new Input.Acted(actuation.id(), done));
        work();
    }

    /** Lets time pass on both clocks. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
        queue.add(new Input.Ticked());
        work();
    }

    /** Somebody sets the wall clock. */
    public void setClock(Instant now) {
        wall = now;
    }

    /** What remembers the last good time. */
    public FakeTimekeeper time() {
        return time;
    }

    /** An occupant does something. */
    public void touch(Action action) {
        queue.add(new Input.Touched(action));
        work();
    }

    /** The car begins to move, or stops. */
    public void move(boolean moving) {
        queue.add(new Input.Sensed(Readings.of(Signal.MOVING, moving)));
        work();
    }

    /** A message made from a worked example, for now and for this car. */
    public ObjectNode message(String example, Duration life) {
        try {
            ObjectNode message =
                    (ObjectNode) JSON.readTree(Examples.require(example).text());
            message.put("id", dice.uuid().toString());
            message.put("time", wall.toString());
            message.put("expirytime", wall.plus(life).toString());
            message.put("epoch", epoch());
            ((ObjectNode) message.get("data"))
                    .findParents("acceptedAt")
                    .forEach(terms -> ((ObjectNode) terms).put("acceptedAt", wall.toString()));
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a message; gives the data of the first receipt that came. */
    public JsonNode send(String type, ObjectNode message) {
        return deliver(type, Bytes.utf8(message.toString()), false);
    }

    /** Sends bytes; gives the data of the first receipt that came. */
    public JsonNode deliver(String type, Bytes payload, boolean retained) {
        int before = received.size();
        uplink.deliver("codriver/v1/" + VID + "/c2v/" + type, payload, retained, Optional.empty(), Optional.empty());
        work();
        Outgoing receipt = received.stream()
                .skip(before)
                .filter(one -> one.topic().equals("v2c/receipt"))
                .findFirst()
                .orElseThrow();
        return tree(receipt).get("data");
    }

    /** Says farewell. */
    public void stop() {
        agent.stop(Duration.ZERO);
        uplink.farewell().ifPresent(this::receive);
    }

    /** Handles everything that waits. */
    public void work() {
        for (Input next = queue.poll(); next != null; next = queue.poll()) {
            agent.handle(next);
            uplink.takeSent().forEach(this::receive);
            uplink.confirmAll();
        }
    }

    /** What a message says. */
    public static JsonNode tree(Outgoing message) {
        try {
            return JSON.readTree(message.payload().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String epoch() {
        return received.stream()
                .filter(one -> one.topic().equals("v2c/state/vehicle"))
                .map(one -> tree(one).get("epoch").textValue())
                .findFirst()
                .orElseThrow();
    }

    private void receive(Outgoing message) {
        ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        received.add(message);
    }

    /** The head unit. */
    private static final class Glass implements HeadUnit {
        private @Nullable Screen shown;

        @Override
        public void start(Inbox inbox) {}

        @Override
        public void show(Screen screen) {
            shown = screen;
        }

        @Override
        public void close() {}

        Screen require() {
            if (shown == null) {
                throw new IllegalStateException("nothing is shown");
            }
            return shown;
        }
    }

    /** Numbers that the test can foresee. */
    private static final class Dice implements Randomness {
        private final Random random = new Random(7);

        @Override
        public UUID uuid() {
            return UUID.nameUUIDFromBytes(bytes(16));
        }

        @Override
        public SecurityCode code() {
            return SecurityCode.make(random::nextInt);
        }

        @Override
        public Epoch epoch() {
            return Epoch.of(bytes(Epoch.RANDOM_LENGTH));
        }

        private byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
