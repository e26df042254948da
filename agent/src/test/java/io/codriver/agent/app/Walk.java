package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Profile;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A walk of one car through anything that can happen to it, told by bytes: two a step, the first says what happens, the
 * second how. What the cloud and the people really did is written down, to be held against what the car did.
 */
final class Walk {

    static final String WRONG = "AEI0U1";

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

    /** Most cars make their own codes. */
    private static final List<Plan.Kind> KINDS = List.of(
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CLOUD_CODE,
            Plan.Kind.CAR_CODE,
            Plan.Kind.ENTRY,
            Plan.Kind.CAR_CODE,
            Plan.Kind.CAR_CODE);

    final MemoryStore store = new MemoryStore();
    final CutCar car;
    final List<CloudMessage> authentic = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final Set<String> accepted = new HashSet<>();
    final Set<String> opened = new HashSet<>();
    final Set<String> knowers = new HashSet<>();

    private final CloudWriter cloud;
    private final Deque<CloudMessage> held = new ArrayDeque<>();
    private Duration gone = Duration.ZERO;
    private boolean moving;

    Walk(Profile profile, long seed) throws Fault {
        car = new CutCar(profile, store, seed);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
    }

    void step(int what, int how) throws Fault {
        switch (what % 32) {
            case 0, 1, 2, 3 -> link(how);
            case 4, 5, 6 -> offer(how);
            case 7, 8 -> open();
            case 9, 10 -> commit(how);
            case 11, 12 -> commitWrongly(how);
            case 13 -> send(cloud.cancel(lastLink(), car.wall(), HOUR));
            case 14 -> car.touch(new Action.DeclineLink(new LinkId(lastLink())));
            case 15 -> accept(how);
            case 16 -> type(how);
            case 17, 18 -> pass(PAUSES.get(how % PAUSES.size()));
            case 19 -> moveWallClock(how);
            case 20 -> move();
            case 21, 22 -> again(how);
            case 23 -> odd(how);
            case 24 -> loseOrConnect(how);
            case 25 -> car.confirm();
            case 26 -> car.restart();
            case 27, 28 -> car.fuse().set(1 + how % 24);
            case 29 -> failToStore(how);
            case 30 -> release(how);
            default -> {
                car.touch(new Action.DismissNotice(how % 8));
                guess(how);
            }
        }
    }

    /** Somebody tries code after code, and waits as long as it takes. */
    private void guess(int how) throws Fault {
        for (int i = 0; i < 5; i++) {
            commitWrongly(how | 1);
            pass(Duration.ofSeconds(45));
        }
    }

    /** Everything works again. */
    void heal() throws Fault {
        car.fuse().remove();
        car.lose();
        car.connect(true);
        while (!held.isEmpty()) {
            car.deliver(held.remove());
        }
        settle();
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

    /** Until nothing is on its way and the outbox is empty. */
    private void settle() throws Fault {
        for (int i = 0; i < 40 && !store.outbox().isEmpty(); i++) {
            car.confirm();
            car.pass(Duration.ofSeconds(5));
        }
    }

    private void link(int how) throws Fault {
        offer(how);
        open();
        send(newCommit(rightCode(), 0));
    }

    /** Most steps need an open request to be worth taking. */
    private void makeReady(int how) throws Fault {
        if (car.saved().kept().requests().open().isEmpty()) {
            offer(how);
        }
        if (how % 4 != 0) {
            open();
        }
    }

    private void commit(int how) throws Fault {
        makeReady(how);
        send(newCommit(rightCode(), how));
    }

    private void commitWrongly(int how) throws Fault {
        makeReady(how);
        send(newCommit(WRONG, how));
    }

    private void offer(int how) throws Fault {
        boolean repeated = how >= 240 && !plans.isEmpty();
        Plan plan = repeated ? plans.get(plans.size() - 1) : newPlan(how);
        plans.add(plan);
        send(cloud.offer(plan, car.wall(), how % 16 == 15 ? HOUR.multipliedBy(4) : HOUR.multipliedBy(3)));
    }

    private Plan newPlan(int how) throws Fault {
        Plan.Kind kind = KINDS.get(how % KINDS.size());
        boolean nobody = car.saved().kept().roster().findPrimary().isEmpty();
        String role = nobody != (how % 16 == 0) ? "PRIMARY" : "SECONDARY";
        String code = kind == Plan.Kind.CAR_CODE ? "" : "TQ4M" + (1000 + plans.size());
        return new Plan("link" + plans.size(), "account" + how / 8 % 5, role, kind, code, how % 3 == 0 ? "v1" : "v2");
    }

    private void open() throws Fault {
        opened.add(lastLink());
        car.touch(new Action.OpenLink(new LinkId(lastLink())));
    }

    private void accept(int how) throws Fault {
        makeReady(how);
        lastPlan().ifPresent(plan -> accepted.add(plan.linkId() + " " + plan.terms()));
        car.touch(new Action.AcceptTerms(new LinkId(lastLink()), "de"));
    }

    private void type(int how) throws Fault {
        if (how % 2 == 0) {
            accept(how);
        }
        String code = how % 3 == 0 ? WRONG : rightCode();
        car.touch(new Action.TypeCode(new LinkId(lastLink()), SecurityCode.of(code)));
    }

    private CloudMessage newCommit(String code, int how) {
        String terms =
                lastPlan().map(Plan::terms).filter(version -> how % 8 != 7).orElse("v3");
        accepted.add(lastLink() + " " + terms);
        return cloud.commit(lastLink(), code, terms, car.wall(), Duration.ofMinutes(10));
    }

    /** What a person reads off the screen, or off the phone; here nobody has to see it to know it. */
    private String rightCode() throws Fault {
        Optional<Link> open = car.saved().kept().requests().findOpen(new LinkId(lastLink()));
        knowers.add(lastLink());
        if (open.isPresent() && open.get().proof() instanceof Proof.Shown shown) {
            return shown.code().forDisplay();
        }
        return lastPlan().map(Plan::code).filter(code -> !code.isEmpty()).orElse(WRONG);
    }

    private void pass(Duration pause) throws Fault {
        if (gone.plus(pause).compareTo(LONGEST) < 0) {
            gone = gone.plus(pause);
            car.pass(pause);
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
        moving = !moving;
        car.move(moving);
    }

    private void again(int how) throws Fault {
        if (!authentic.isEmpty()) {
            deliver(authentic.get(how % authentic.size()));
        }
    }

    private void odd(int how) throws Fault {
        CloudMessage message = cloud.cancel(lastLink(), car.wall(), HOUR);
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

    private void failToStore(int how) {
        if (how % 2 == 0) {
            store.failNextCommit();
        } else {
            store.failNextCommitAfterItHappened();
        }
    }

    private void release(int how) throws Fault {
        if (how % 2 == 0 && !held.isEmpty() && car.uplink().isConnected()) {
            car.deliver(held.removeLast());
        } else {
            CloudMessage late = newCommit(rightCode(), how);
            authentic.add(late);
            held.add(late);
        }
    }

    private void send(CloudMessage message) throws Fault {
        authentic.add(message);
        deliver(message);
    }

    private void deliver(CloudMessage message) throws Fault {
        if (car.uplink().isConnected()) {
            car.deliver(message);
        } else {
            held.add(message);
        }
    }

    private Optional<Plan> lastPlan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(plans.size() - 1));
    }

    private String lastLink() {
        return lastPlan().map(Plan::linkId).orElse("nothing");
    }
}
