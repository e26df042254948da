package io.codriver.agent.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Lets one of the tales happen, through whatever power cuts there are. */
final class Story {

    private static final Duration LIFE = Duration.ofMinutes(10);
    static final String TERMS = "2026-07";

    private final CutCar car;
    private final CloudWriter cloud;
    private final UserWriter users;
    private final List<String> steps = new ArrayList<>();
    private Readings said = Readings.NONE;
    private Optional<UserId> signedIn = Optional.empty();

    private Story(Store store, int... cuts) throws Fault {
        car = new CutCar(Platforms.open(), store, 1);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        users = new UserWriter(cloud);
        car.fuse().passed().clear();
        car.fuse().set(cuts);
    }

    /** Tells it to its end. */
    static Story tell(Tale tale, Store store, int... cuts) throws Fault {
        Story story = new Story(store, cuts);
        tale.happen(story);
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

    /** What is so at the end: in the car, on the screen, and in the cloud. */
    List<String> end() throws Fault {
        Kept linking = car.saved().kept();
        return List.of(
                linking.roster().users().stream()
                        .map(user -> user.id().sub() + " " + user.role() + " " + user.state() + " "
                                + user.consent().version())
                        .toList()
                        .toString(),
                "revision " + linking.roster().revision(),
                "open " + linking.requests().open().isPresent(),
                linking.requests().ended().stream()
                        .map(one -> one.linkId() + " " + one.why())
                        .toList()
                        .toString(),
                car.screen().notices().stream()
                        .map(one -> one.number() + " " + one.kind())
                        .toList()
                        .toString(),
                linking.usage().correspondence().toString(),
                answers().toString(),
                events().toString(),
                "driven " + linking.usage().trips(),
                "charged " + linking.usage().charging());
    }

    /** What the cloud was told by receipts, by message; a second one that is not marked as such would show. */
    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (JsonNode receipt : data("v2c/receipt")) {
            if (!receipt.get("duplicate").booleanValue()) {
                answers.merge(
                        receipt.get("messageId").textValue(),
                        receipt.get("status").textValue() + " "
                                + receipt.path("reason").asText(),
                        (first, second) -> first + " and " + second);
            }
        }
        return answers;
    }

    private List<String> events() {
        return car.received().stream()
                .filter(one -> one.topic().startsWith("v2c/event/"))
                .map(one -> one.topic() + " " + Journal.data(one).path("linkId").asText()
                        + Journal.data(one).path("revision").asText()
                        + Journal.data(one).path("number").asText())
                // That the car was reset is said with every connection until the cloud knows it.
                .filter(one -> !one.startsWith("v2c/event/users.reset.done"))
                .toList();
    }

    private List<JsonNode> data(String topic) {
        return car.received().stream()
                .filter(one -> one.topic().equals(topic))
                .map(Journal::data)
                .toList();
    }

    /** Somebody adds the car in the app, reads the code off the screen and types it. */
    void link(String link, String account, String role) throws Fault {
        offer(new Plan(link, account, role, Plan.Kind.CAR_CODE, "", TERMS));
        touch(new Action.OpenLink(new LinkId(link)));
        commit(link, shownCode());
    }

    /** The cloud says something about users. */
    void say(Errand errand, String more) throws Fault {
        cloud.learn(car.saved().kept().epoch().id());
        car.deliver(users.write(errand, more, car.wall(), LIFE));
        car.confirm();
    }

    /** Something that the cloud wrote before now and the broker delivers later. */
    CloudMessage late(String link) {
        return cloud.cancel(link, car.wall(), LIFE);
    }

    /** Somebody who is signed in does something; after a power cut both has to be done again. */
    void drive(UserId driver, Function<Roster, Action> action) throws Fault {
        for (int before = -1; before < car.starts(); ) {
            before = car.starts();
            Roster roster = car.saved().kept().roster();
            car.signIn(roster.findUser(driver).map(User::uid));
            car.touch(action.apply(roster));
        }
        car.confirm();
    }

    void signIn(UserId driver) {
        signedIn = Optional.of(driver);
    }

    /** The car's signals say this; after a power cut they say all of it again, and the head unit who is signed in. */
    void sense(Readings more) throws Fault {
        said = said.and(more);
        for (int before = -1; before < car.starts(); ) {
            before = car.starts();
            Roster roster = car.saved().kept().roster();
            car.signIn(signedIn.flatMap(roster::findUser).map(User::uid));
            if (before == car.starts()) {
                car.handle(new Input.Sensed(said));
            }
        }
        car.confirm();
    }

    void pass(Duration time) throws Fault {
        int before = car.starts();
        car.pass(time);
        if (before < car.starts()) {
            sense(Readings.NONE);
        }
    }

    /** Somebody who is signed in writes a line, and once more if a power cut swallowed it: that the screen shows. */
    void write(UserId driver, String text) throws Fault {
        for (int before = -1; before < car.starts(); ) {
            before = car.starts();
            Kept kept = car.saved().kept();
            car.signIn(kept.roster().findUser(driver).map(User::uid));
            boolean written = kept.usage().correspondence().chat().lines().stream()
                    .anyMatch(line -> line.text().equals(text));
            if (!written) {
                car.touch(new Action.WriteLine(text));
            }
        }
        car.confirm();
    }

    private void settle() throws Fault {
        steps.addAll(car.fuse().passed());
        car.fuse().remove();
        for (int i = 0; i < 20; i++) {
            car.confirm();
            car.pass(Duration.ofSeconds(5));
        }
    }

    void offer(Plan plan) throws Fault {
        car.deliver(cloud.offer(plan, car.wall(), LIFE));
        car.confirm();
    }

    void commit(String link, String code) throws Fault {
        car.deliver(cloud.commit(link, code, TERMS, car.wall(), LIFE));
        car.confirm();
    }

    /** A person whose touch was lost when the screen went dark does it again, unless the car was reset by it. */
    void touch(Action action) throws Fault {
        Epoch epoch = car.saved().kept().epoch();
        for (int before = -1;
                before < car.starts() && epoch.equals(car.saved().kept().epoch()); ) {
            before = car.starts();
            car.touch(action);
        }
        car.confirm();
    }

    String shownCode() throws Fault {
        Proof proof = car.saved().kept().requests().open().orElseThrow().proof();
        return ((Proof.Shown) proof).code().forDisplay();
    }

    /** Everything that the cloud got. */
    List<Outgoing> received() {
        return List.copyOf(car.received());
    }
}
