package io.codriver.agent.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.FakeVehicle;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.remote.Work;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A user lets the car do one thing after the other, through whatever power cuts there are. The car itself has power. */
final class RemoteStory {

    private static final List<String> SERVICES = List.of("UNLOCK", "LOCK", "HORN", "LIGHTS", "CLIMATE_STOP");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final CutCar car;
    private final FakeVehicle vehicle;
    private final CloudWriter cloud;
    private final UserWriter users;
    private final Map<UUID, Service> asked = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();
    private Optional<CloudMessage> last = Optional.empty();
    private int obeyed;

    private RemoteStory(Store store, int... cuts) throws Fault {
        car = new CutCar(Platforms.open(), store, 1);
        vehicle = car.vehicle();
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        users = new UserWriter(cloud);
        vehicle.say(new Readings(Work.of(Order.of(Service.LOCK), Readings.NONE).targets()));
        car.settle();
        link();
        car.fuse().passed().clear();
        car.fuse().set(cuts);
    }

    /** Tells it to its end. */
    static RemoteStory tell(Store store, int... cuts) throws Fault {
        RemoteStory story = new RemoteStory(store, cuts);
        story.happen();
        story.settle();
        return story;
    }

    /** Instead the car makes itself warm for a departure at 9:20, and nobody drives off. */
    static RemoteStory depart(Store store, int... cuts) throws Fault {
        RemoteStory story = new RemoteStory(store, cuts);
        story.plan();
        for (int minute = 0; minute < 40; minute++) {
            story.car.pass(Duration.ofMinutes(1));
            story.work(true);
        }
        story.settle();
        story.work(true);
        return story;
    }

    /** Lets anything happen in this order: each number is one thing. */
    static RemoteStory walk(Store store, List<Integer> steps) throws Fault {
        RemoteStory story = new RemoteStory(store);
        for (int step : steps) {
            story.step(step);
        }
        story.settle();
        return story;
    }

    /** The agent's calls into the world, in order; each is a step at which the power may go. */
    List<String> steps() {
        return steps;
    }

    CutCar car() {
        return car;
    }

    /** What was asked of the car, by message. */
    Map<UUID, Service> asked() {
        return asked;
    }

    /** How often the car was told, by message. */
    Map<UUID, Integer> told() {
        Map<UUID, Integer> told = new TreeMap<>();
        vehicle.told().forEach(one -> told.merge(one.id(), 1, Integer::sum));
        return told;
    }

    /** How each message ended, as often as it was said in another way than before. */
    Map<UUID, List<String>> ends() {
        Map<UUID, List<String>> ends = new TreeMap<>();
        car.received().stream()
                .filter(one -> one.topic().equals("v2c/receipt") || one.topic().equals("v2c/event/command.result"))
                .map(Journal::data)
                .filter(data -> !data.path("duplicate").asBoolean())
                .forEach(data -> ends.computeIfAbsent(
                                UUID.fromString(data.get("messageId").textValue()), id -> new ArrayList<>())
                        .add(end(data)));
        return ends;
    }

    Readings readings() {
        return vehicle.readings();
    }

    private static String end(JsonNode data) {
        return (data.get("status").textValue() + " " + data.path("reason").asText()).strip();
    }

    private void happen() throws Fault {
        CloudMessage unlock = ask("UNLOCK");
        again(unlock);
        work(true);
        again(unlock);
        ask("HORN");
        work(true);
        ask("LIGHTS");
        work(false);
        ask("LOCK");
        car.restart();
        work(true);
        ask("LOCK");
        ask("HORN");
        car.lose();
        work(true);
        car.connect(true);
    }

    private void step(int step) throws Fault {
        switch (step % 12) {
            case 0, 1, 2, 3 -> last = Optional.of(ask(SERVICES.get(step / 12)));
            case 4 -> {
                if (last.isPresent()) {
                    again(last.get());
                }
            }
            case 5, 6 -> work(true);
            case 7 -> work(false);
            case 8 -> obeyed = vehicle.told().size();
            case 9 -> car.fuse().set(1 + step / 3);
            case 10 -> car.restart();
            default -> car.pass(Duration.ofSeconds(step));
        }
    }

    private void link() throws Fault {
        car.deliver(cloud.offer(
                new Plan("link1", "anna", "PRIMARY", Plan.Kind.CAR_CODE, "", Story.TERMS), car.wall(), LIFE));
        car.touch(new Action.OpenLink(new LinkId("link1")));
        String code = car.screen().link().orElseThrow().code().orElseThrow().forDisplay();
        car.deliver(cloud.commit("link1", code, Story.TERMS, car.wall(), LIFE));
        car.confirm();
    }

    private void plan() throws Fault {
        String days =
                Arrays.stream(DayOfWeek.values()).map(day -> "\"" + day + "\"").collect(Collectors.joining(","));
        car.deliver(users.write(
                Errand.of("climate.plan", new Actor.User(Tale.ANNA)),
                "\"zone\":\"UTC\",\"departures\":[{\"days\":[" + days + "],\"at\":\"09:20\",\"temperature\":21}]",
                car.wall(),
                LIFE));
        car.confirm();
    }

    private CloudMessage ask(String service) throws Fault {
        CloudMessage message = users.write(
                Errand.of("remote.command", new Actor.User(Tale.ANNA)),
                "\"service\":\"" + service + "\"",
                car.wall(),
                LIFE);
        asked.put(message.id().value(), Service.valueOf(service));
        car.deliver(message);
        car.confirm();
        return message;
    }

    /** The broker delivers it once more. */
    private void again(CloudMessage message) throws Fault {
        car.deliver(message);
        car.confirm();
    }

    /** The car does what it has been told since, or cannot. */
    private void work(boolean can) throws Fault {
        List<Actuation> told = vehicle.told();
        for (; obeyed < told.size(); obeyed++) {
            if (can) {
                vehicle.obey(told.get(obeyed));
            }
            vehicle.answer(told.get(obeyed), can);
            car.settle();
        }
        car.confirm();
    }

    private void settle() throws Fault {
        steps.addAll(car.fuse().passed());
        car.fuse().remove();
        car.lose();
        car.connect(true);
        for (int i = 0; i < 20; i++) {
            car.confirm();
            car.pass(Duration.ofSeconds(5));
        }
    }
}
