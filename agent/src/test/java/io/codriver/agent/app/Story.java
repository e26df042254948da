package io.codriver.agent.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A family links its accounts, with a wrong code and a stranger in between, through whatever power cuts there are. */
final class Story {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String TERMS = "2026-07";

    private final CutCar car;
    private final CloudWriter cloud;
    private final List<String> steps = new ArrayList<>();

    private Story(Store store, int... cuts) throws Fault {
        car = new CutCar(Platforms.open(), store, 1);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        car.fuse().passed().clear();
        car.fuse().set(cuts);
    }

    /** Tells it to its end. */
    static Story tell(Store store, int... cuts) throws Fault {
        Story story = new Story(store, cuts);
        story.linkThePrimary();
        story.linkWhoTypesInTheCar();
        story.declineAStranger();
        story.linkTheThird();
        story.refuseTheFourth();
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
                        .map(user -> user.id().sub() + " " + user.role() + " "
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
                answers().toString(),
                events().toString());
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
                        + Journal.data(one).path("revision").asText())
                .toList();
    }

    private List<JsonNode> data(String topic) {
        return car.received().stream()
                .filter(one -> one.topic().equals(topic))
                .map(Journal::data)
                .toList();
    }

    private void linkThePrimary() throws Fault {
        offer(new Plan("link1", "anna", "PRIMARY", Plan.Kind.CAR_CODE, "", TERMS));
        touch(new Action.OpenLink(new LinkId("link1")));
        commit("link1", "AAAAAA");
        car.pass(Duration.ofSeconds(45));
        commit("link1", shownCode());
    }

    private void linkWhoTypesInTheCar() throws Fault {
        LinkId link = new LinkId("link2");
        offer(new Plan(link.value(), "ben", "SECONDARY", Plan.Kind.ENTRY, "KRWQTBXN", TERMS));
        touch(new Action.OpenLink(link));
        touch(new Action.AcceptTerms(link, "de"));
        touch(new Action.TypeCode(link, SecurityCode.of("AAAAAA")));
        car.pass(Duration.ofSeconds(45));
        touch(new Action.TypeCode(link, SecurityCode.of("krwq-tbxn")));
    }

    /** In a garage without reception: the outbox keeps what has to be said. */
    private void declineAStranger() throws Fault {
        offer(new Plan("link3", "mallory", "PRIMARY", Plan.Kind.CAR_CODE, "", TERMS));
        car.lose();
        touch(new Action.DeclineLink(new LinkId("link3")));
        car.connect(true);
    }

    private void linkTheThird() throws Fault {
        offer(new Plan("link4", "cleo", "SECONDARY", Plan.Kind.CLOUD_CODE, "TQ4M9XWR", TERMS));
        touch(new Action.OpenLink(new LinkId("link4")));
        commit("link4", "tq4m-9xwr");
    }

    private void refuseTheFourth() throws Fault {
        offer(new Plan("link5", "dora", "SECONDARY", Plan.Kind.CAR_CODE, "", TERMS));
    }

    private void settle() throws Fault {
        steps.addAll(car.fuse().passed());
        car.fuse().remove();
        for (int i = 0; i < 20; i++) {
            car.confirm();
            car.pass(Duration.ofSeconds(5));
        }
    }

    private void offer(Plan plan) throws Fault {
        car.deliver(cloud.offer(plan, car.wall(), LIFE));
        car.confirm();
    }

    private void commit(String link, String code) throws Fault {
        car.deliver(cloud.commit(link, code, TERMS, car.wall(), LIFE));
        car.confirm();
    }

    /** A person whose touch was lost when the screen went dark does it again. */
    private void touch(Action action) throws Fault {
        for (int before = -1; before < car.starts(); ) {
            before = car.starts();
            car.touch(action);
        }
        car.confirm();
    }

    private String shownCode() throws Fault {
        Proof proof = car.saved().kept().requests().open().orElseThrow().proof();
        return ((Proof.Shown) proof).code().forDisplay();
    }

    /** Everything that the cloud got. */
    List<Outgoing> received() {
        return List.copyOf(car.received());
    }
}
