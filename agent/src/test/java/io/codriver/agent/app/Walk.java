package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.domain.platform.Profile;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A walk of one car through anything that can happen to it, told by bytes: two a step, the first says what happens, the
 * second how. What the cloud and the people really did is written down, to be held against what the car did.
 */
final class Walk {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Remembered answers may be forgotten after eight days; a walk is shorter. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10).minusNanos(1),
            Duration.ofMinutes(10),
            HOUR,
            Duration.ofHours(3).minusNanos(1),
            Duration.ofHours(3),
            Duration.ofDays(1));

    final MemoryStore store = new MemoryStore();
    final Witness witness = new Witness(store::committed);
    final Profile profile;
    final LinkSteps links;
    final Ledger ledger = new Ledger();
    final UserWriter users;
    final CutCar car;
    final List<CloudMessage> authentic = new ArrayList<>();
    final List<String> invites = new ArrayList<>();

    private final CloudWriter cloud;
    private final Deque<CloudMessage> held = new ArrayDeque<>();
    private Duration gone = Duration.ZERO;
    private boolean moving;

    /** How much of what the car was told it has dealt with. */
    int worked;

    Walk(Profile profile, long seed) throws Fault {
        this.profile = profile;
        car = new CutCar(profile, store, new SeededRandomness(seed), witness);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        users = new UserWriter(cloud);
        links = new LinkSteps(this, cloud);
    }

    void step(int what, int how) throws Fault {
        cloud.learn(car.saved().kept().epoch().id());
        Choice choice = new Choice(what, how);
        switch (what % 42) {
            case 0, 1, 2 -> links.step(choice.below(12), how);
            case 3 -> links.link(how);
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 -> new UserSteps(this, choice).step();
            case 15, 16, 17 -> new CabinSteps(this, choice).act();
            case 18 -> new CabinSteps(this, choice).signIn();
            case 19 -> new CabinSteps(this, choice).locate();
            case 20 -> move();
            case 21, 22 -> pass(PAUSES.get(how % PAUSES.size()));
            case 23 -> moveWallClock(how);
            case 24, 25 -> again(how);
            case 26 -> odd(how);
            case 27 -> loseOrConnect(how);
            case 28 -> car.confirm();
            case 29 -> car.fuse().set(1 + how % 24);
            case 30 -> failToStoreOrRestart(how);
            case 31 -> release(how);
            default -> new UsageSteps(this, choice).step();
        }
    }

    /** Everything works again, and the cloud notes what it is told. */
    void heal() throws Fault {
        car.fuse().remove();
        car.lose();
        car.connect(true);
        while (!held.isEmpty()) {
            car.deliver(held.remove());
        }
        settle();
        cloud.learn(car.saved().kept().epoch().id());
        if (car.saved().kept().sale().report().isPresent()) {
            new UserSteps(this, new Choice(0, 0)).noteReset();
        }
    }

    /** The cloud sends again what it has no answer to. */
    void askAgain(Set<String> answered) throws Fault {
        for (CloudMessage message : authentic) {
            if (!answered.contains(message.id().toString())) {
                car.deliver(message);
            }
        }
        settle();
    }

    /** The last token of a list that the car showed anyone. */
    Optional<String> findToken() {
        return car.findNewest("v2c/receipt").map(Heard::new).flatMap(receipt -> receipt.find("token"));
    }

    void send(CloudMessage message) throws Fault {
        authentic.add(message);
        deliver(message);
    }

    void pass(Duration pause) throws Fault {
        if (gone.plus(pause).compareTo(LONGEST) < 0) {
            gone = gone.plus(pause);
            car.pass(pause);
        }
    }

    /** Until nothing is on its way and the outbox is empty. */
    private void settle() throws Fault {
        for (int i = 0;
                i < 40 && !(store.outbox().isEmpty() && !car.saved().kept().mustErase());
                i++) {
            car.confirm();
            car.pass(Duration.ofSeconds(5));
        }
    }

    private void moveWallClock(int how) {
        Duration by = PAUSES.get(how / 2 % PAUSES.size());
        if (how % 2 == 0) {
            car.moveWallClock(by.negated());
        } else if (gone.plus(by).compareTo(LONGEST) < 0) {
            // While the agent is off, the wall clock is all that there is.
            gone = gone.plus(by);
            car.moveWallClock(by);
        }
    }

    private void move() throws Fault {
        move(!moving);
    }

    void move(boolean now) throws Fault {
        moving = now;
        car.move(moving);
    }

    private void again(int how) throws Fault {
        if (!authentic.isEmpty()) {
            deliver(authentic.get(how % authentic.size()));
        }
    }

    private void odd(int how) throws Fault {
        CloudMessage message = links.cancel();
        switch (how % 5) {
            case 0 -> deliver(CloudWriter.changed(message, "vid:" + CutCar.VID, "vid:other"));
            case 1 -> deliver(CloudWriter.changed(message, "{", "{{"));
            case 2 -> deliver(CloudWriter.changed(message, "\"linkId\"", "\"link\""));
            case 3 ->
                send(CloudWriter.changed(message, car.saved().kept().epoch().id(), "A".repeat(22)));
            default -> {
                if (!authentic.isEmpty()) {
                    deliver(CloudWriter.changed(authentic.get(how % authentic.size()), "cloud:test", "cloud:evil"));
                }
            }
        }
    }

    private void loseOrConnect(int how) throws Fault {
        if (car.uplink().isConnected()) {
            if (how % 8 == 0) {
                car.takeOver();
            } else {
                car.lose();
            }
        } else {
            car.connect(how % 2 == 0);
            while (!held.isEmpty() && car.uplink().isConnected()) {
                car.deliver(held.remove());
            }
        }
    }

    private void failToStoreOrRestart(int how) throws Fault {
        switch (how % 4) {
            case 0 -> store.failNextCommit();
            case 1 -> store.failNextCommitAfterItHappened();
            default -> car.restart();
        }
    }

    private void release(int how) throws Fault {
        if (how % 2 == 0 && !held.isEmpty() && car.uplink().isConnected()) {
            car.deliver(held.removeLast());
        } else {
            CloudMessage late = links.lateCommit(how);
            authentic.add(late);
            held.add(late);
        }
    }

    private void deliver(CloudMessage message) throws Fault {
        if (car.uplink().isConnected()) {
            car.deliver(message);
        } else {
            held.add(message);
        }
    }
}
