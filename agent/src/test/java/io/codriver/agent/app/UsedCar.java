package io.codriver.agent.app;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A car that a family uses as families do, day after day, with the real store. */
final class UsedCar implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String OWNER =
            "\"actor\":{\"kind\":\"USER\",\"iss\":\"https://accounts.example\",\"sub\":\"owner\"}";
    private static final String WORKSHOP = "\"actor\":{\"kind\":\"SERVICE_PARTNER\",\"id\":\"workshop-1\"}";

    private final SqliteStore store;
    private final CutCar car;
    private final CloudWriter cloud;
    private final Uid owner;
    private final Map<String, Integer> answers = new HashMap<>();
    private double distance = 10;
    private double charged;
    private int day;
    private int obeyed;

    UsedCar(Path folder) throws Fault {
        store = SqliteStore.open(folder);
        car = new CutCar(Platforms.open(), store, 20260314);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        link("owner", "PRIMARY");
        link("partner", "SECONDARY");
        owner = car.saved().kept().roster().findPrimary().orElseThrow().uid();
        park();
    }

    /** What the car answered and did so far, by the kind of message. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** One day more. */
    void live() throws Fault {
        day++;
        drive(Duration.ofHours(7), day % 5 == 0);
        remote("UNLOCK");
        drive(Duration.ofHours(9), false);
        remote("LOCK");
        ask();
        if (day % 3 == 0) {
            charge();
        }
        if (day % 7 == 0) {
            write();
        }
        if (day % 30 == 0) {
            lend();
        }
        if (day % 30 == 1) {
            settleIn();
        }
        forgetWhatTheTestKnows();
        if (day % 14 == 0) {
            car.restart();
            park();
        }
        for (int i = 0; i < 30; i++) {
            car.pass(Duration.ofMinutes(10));
            obey();
        }
    }

    /** Opens the store and starts the agent, as after a stop; how long that took, in nanoseconds. */
    long restart() throws Fault {
        long start = System.nanoTime();
        car.restart();
        return System.nanoTime() - start;
    }

    /** The owner asks how the car is; how long the car took, in nanoseconds. */
    long ask() throws Fault {
        return say("status.request", "{" + OWNER + "}");
    }

    @Override
    public void close() {
        store.close();
    }

    private void drive(Duration until, boolean byThePartner) throws Fault {
        car.pass(until);
        car.signIn(byThePartner ? Optional.empty() : Optional.of(owner));
        sense(Readings.of(Signal.IGNITION, "ON").and(Readings.of(Signal.KEY_PRESENT, true)));
        sense(Readings.of(Signal.MOVING, true));
        for (int i = 0; i < 4; i++) {
            distance += 3.5;
            car.pass(MINUTE);
            sense(Readings.of(Signal.DISTANCE, distance)
                    .and(Readings.of(Signal.ENERGY_USED, distance / 6))
                    .and(Readings.at(Optional.of(new Position(48.1 + i / 100.0, 11.5)))));
        }
        sense(Readings.of(Signal.MOVING, false));
        park();
        car.signIn(Optional.empty());
        car.pass(MINUTE);
    }

    private void park() throws Fault {
        Readings closed = Readings.of(Signal.IGNITION, "OFF").and(Readings.of(Signal.KEY_PRESENT, false));
        for (Signal door : List.of(
                Signal.MOVING,
                Signal.FRONT_DRIVER_OPEN,
                Signal.FRONT_PASSENGER_OPEN,
                Signal.REAR_DRIVER_OPEN,
                Signal.REAR_PASSENGER_OPEN,
                Signal.TRUNK_OPEN)) {
            closed = closed.and(Readings.of(door, false));
        }
        sense(closed.and(Readings.of(Signal.CHARGE, 60)));
    }

    private void charge() throws Fault {
        sense(Readings.of(Signal.CHARGING_CABLE, true).and(Readings.of(Signal.CHARGING, true)));
        car.pass(Duration.ofHours(1));
        charged += 11;
        sense(Readings.of(Signal.ENERGY_CHARGED, charged).and(Readings.of(Signal.CHARGE, 80)));
        sense(Readings.of(Signal.CHARGING, false).and(Readings.of(Signal.CHARGING_CABLE, false)));
    }

    private void write() throws Fault {
        say(
                "chat.message",
                "{" + OWNER + ",\"text\":\"What does the lamp on the left mean? It came on day " + day + "\"}");
        say("chat.message", "{" + WORKSHOP + ",\"text\":\"Please come by, we will look at it. Day " + day + "\"}");
        if (day % 91 == 0) {
            answerBooking(day - 91, "DONE");
            String booking = "\"bookingId\":\"booking-" + day + "\"";
            say("booking.request", "{" + OWNER + "," + booking + ",\"wish\":\"Winter tires\"}");
            answerBooking(day, "CONFIRMED\",\"appointment\":\"" + car.wall().plus(Duration.ofDays(9)));
            say("service.reminder", "{" + WORKSHOP + ",\"text\":\"Brake fluid is due\"}");
        }
    }

    private void answerBooking(int ofDay, String state) throws Fault {
        String booking = "\"bookingId\":\"booking-" + ofDay + "\"";
        say("booking.update", "{" + WORKSHOP + "," + booking + ",\"state\":\"" + state + "\"}");
    }

    /** The owner moves the seat, and drives off at other times than before. */
    private void settleIn() throws Fault {
        car.signIn(Optional.of(owner));
        sense(Readings.of(Signal.SEAT_POSITION, day % 400));
        car.touch(new Action.KeepProfile());
        car.signIn(Optional.empty());
        String hours = IntStream.range(0, 6)
                .mapToObj(i -> String.format(
                        "{\"days\":[\"MONDAY\",\"FRIDAY\"],\"at\":\"%02d:%02d\",\"temperature\":21}", i * 4, day % 60))
                .collect(Collectors.joining(","));
        say("climate.plan", "{" + OWNER + ",\"zone\":\"Europe/Berlin\",\"departures\":[" + hours + "]}");
    }

    private void lend() throws Fault {
        String invite = "\"inviteId\":\"invite-" + day + "-abcdefghijkl\"";
        String terms = "\"terms\":{\"version\":\"7\",\"url\":\"https://terms.example/t\"}";
        String guest = "{\"iss\":\"https://accounts.example\",\"sub\":\"guest" + day + "\"}";
        say(
                "user.invite",
                "{" + OWNER + "," + invite + ",\"displayName\":\"G•••\",\"sharing\":\"LIMITED\"," + terms + "}");
        say(
                "user.accept",
                "{" + invite + ",\"user\":" + guest
                        + ",\"terms\":{\"version\":\"7\",\"locale\":\"de-DE\",\"acceptedAt\":\"" + car.wall() + "\"}}");
        car.pass(Duration.ofHours(2));
        say("user.remove", "{" + OWNER + ",\"user\":" + guest + ",\"reason\":\"REMOVED\"}");
        dismissAll();
    }

    private void remote(String service) throws Fault {
        say("remote.command", "{" + OWNER + ",\"service\":\"" + service + "\"}");
        obey();
    }

    /** The car does what it was told since the last time. */
    private void obey() throws Fault {
        List<Actuation> all = car.vehicle().told();
        for (Actuation one : all.subList(obeyed, all.size())) {
            car.vehicle().obey(one);
            car.vehicle().answer(one, true);
            if (one.targets().containsKey(Signal.CLIMATE)) {
                answers.merge("warm or cool", 1, Integer::sum);
            }
        }
        obeyed = all.size();
        car.settle();
        car.confirm();
    }

    private void link(String account, String role) throws Fault {
        LinkId link = new LinkId("link-" + account);
        car.deliver(cloud.offer(
                new Plan(link.value(), account, role, Plan.Kind.CAR_CODE, "", "7"), car.wall(), Duration.ofHours(1)));
        car.touch(new Action.OpenLink(link));
        Proof proof = car.saved().kept().requests().open().orElseThrow().proof();
        if (proof instanceof Proof.Shown shown) {
            car.deliver(cloud.commit(link.value(), shown.code().reveal(), "7", car.wall(), MINUTE));
        }
        car.confirm();
        dismissAll();
    }

    private void dismissAll() throws Fault {
        List<Action> seen = car.screen().notices().stream()
                .<Action>map(notice -> new Action.DismissNotice(notice.number()))
                .toList();
        for (Action action : seen) {
            car.touch(action);
        }
    }

    private long say(String type, String data) throws Fault {
        Duration life = type.equals("user.invite") ? Duration.ofDays(1) : MINUTE;
        CloudMessage message = cloud.write(type, data, car.wall(), life);
        long start = System.nanoTime();
        car.deliver(message);
        long took = System.nanoTime() - start;
        Heard receipt = new Heard(car.findNewest("v2c/receipt").orElseThrow());
        answers.merge(type + " " + receipt.get("status"), 1, Integer::sum);
        car.confirm();
        car.pass(MINUTE);
        return took;
    }

    private void sense(Readings readings) throws Fault {
        car.vehicle().say(readings);
        car.settle();
    }

    /** Ten years of it would fill the test's memory, not the car's. */
    private void forgetWhatTheTestKnows() {
        car.received().clear();
        car.fuse().passed().clear();
    }
}
