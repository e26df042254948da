package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A car with its users, who speak to it through the cloud. */
final class Crew {

    /** A workshop that looks after cars. */
    static final Actor WORKSHOP = Actor.servicePartner("workshop-1");

    private final Stage stage;
    private final TestCar car;
    private final Cloud cloud;
    private final Phone phone;

    private Crew(Stage stage, TestCar car) {
        this.stage = stage;
        this.car = car;
        this.cloud = stage.cloud();
        this.phone = new Phone(cloud, car);
    }

    /** A fresh car of a platform, with these users; the first is the primary. */
    static Crew on(Stage stage, String profile, String... subs) {
        return in(stage, stage.car(profile), subs);
    }

    /** The same in a car that is there; the head unit's announcements of it are seen. */
    static Crew in(Stage stage, TestCar car, String... subs) {
        Crew crew = new Crew(stage, car);
        for (int i = 0; i < subs.length; i++) {
            crew.join(subs[i], i == 0 ? "PRIMARY" : "SECONDARY");
        }
        crew.seeAll();
        return crew;
    }

    TestCar car() {
        return car;
    }

    Cloud cloud() {
        return cloud;
    }

    Phone phone() {
        return phone;
    }

    /** How an account is shown in the car. */
    static Account account(String sub) {
        return Account.of(sub, sub + " Smith");
    }

    /** One more user, as the platform has it. */
    void join(String sub, String role) {
        boolean named =
                role.equals("PRIMARY") && !car.car().profile().firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT);
        if (named) {
            done(designate(sub));
        } else {
            assertEquals(Phase.LINKED, phone.link(sub, role).phase());
        }
    }

    /** A workshop names the primary. */
    Command designate(String sub) {
        return PrimaryCommands.designate(
                WORKSHOP, account(sub), Phone.LOCALE, stage.time().instant(), "assertion-1");
    }

    /** The name of a user in this car. */
    Uid uid(String sub) {
        return new Uid(cloud.users(car.vid()).findUid(sub).orElseThrow());
    }

    Sent send(Command command) {
        return cloud.send(car.vid(), command);
    }

    Answer ask(Command command) {
        return Phone.await(send(command).answer());
    }

    /** Sends a command that the car carries out. */
    Answer done(Command command) {
        Answer answer = ask(command);
        assertEquals("SUCCEEDED", answer.status(), answer.toString());
        return answer;
    }

    /** Sends a command that waits for somebody. */
    Sent begin(Command command) {
        Sent sent = send(command);
        Answer answer = Phone.await(sent.answer());
        assertEquals("IN_PROGRESS", answer.status(), answer.toString());
        return sent;
    }

    /** Sends a command that the car refuses. */
    Answer refused(String reason, Command command) {
        Answer answer = ask(command);
        assertEquals("REJECTED", answer.status(), answer.toString());
        assertEquals(Optional.of(reason), answer.reason());
        return answer;
    }

    /** Waits until all that the car had to say before has been heard. */
    void settle() {
        Sent sent = send(CarCommands.status(Actor.cloud()));
        stage.heard().awaitReceipt(sent.id().toString());
        assertEquals(Optional.of("ROLE_NOT_ALLOWED"), Phone.await(sent.answer()).reason());
    }

    /** The last retained list, which must be what the head unit shows. */
    JsonNode list() {
        settle();
        Screen screen = car.headUnit().screen().orElseThrow();
        Phone.await(cloud.when(known -> isListOf(screen, known)));
        JsonNode list = cloud.car(car.vid()).roster().orElseThrow();
        assertEquals(
                screen.users().stream().map(Crew::listed).toList(),
                texts(list.path("users"), "/uid", "/role", "/state", "/sharing"));
        assertEquals(screen.users().size(), list.path("count").asInt());
        assertEquals(
                cloud.car(car.vid()).epoch().orElseThrow(), list.path("epoch").asText());
        return list;
    }

    /** Fails unless these are the users, as {@code sub ROLE STATE}. */
    void assertList(String... expected) {
        List<String> users = StreamSupport.stream(list().path("users").spliterator(), false)
                .map(user -> sub(user.path("uid").asText()) + " "
                        + user.path("role").asText() + " " + user.path("state").asText())
                .toList();
        assertEquals(List.of(expected), users);
    }

    /** The last change of the list that the car reported, as {@code WHAT BY +added -removed ~changed}. */
    String lastChange() {
        settle();
        List<JsonNode> changes = stage.heard().on(car.vid(), "v2c/event/roster.changed");
        JsonNode last = changes.get(changes.size() - 1).path("data");
        StringBuilder text = new StringBuilder(last.path("what").asText())
                .append(" ")
                .append(last.path("by").asText());
        last.path("added").forEach(uid -> text.append(" +").append(sub(uid.asText())));
        last.path("removed").forEach(uid -> text.append(" -").append(sub(uid.asText())));
        last.path("changed").forEach(uid -> text.append(" ~").append(sub(uid.asText())));
        return text.toString();
    }

    /** What one user was told, as {@code WHAT about}. */
    List<String> told(String sub) {
        settle();
        return cloud.users(car.vid()).noticesTo(uid(sub).value()).stream()
                // A broker may deliver a message twice.
                .distinct()
                .map(notice -> notice.what() + " " + sub(notice.about()))
                .toList();
    }

    /** What the head unit announces, oldest first. */
    List<Notice.Kind> announced() {
        return car.headUnit().screen().orElseThrow().notices().stream()
                .map(Notice::kind)
                .toList();
    }

    /** Somebody in the car marks every announcement as seen. */
    void seeAll() {
        settle();
        car.headUnit()
                .screen()
                .orElseThrow()
                .notices()
                .forEach(notice -> car.touch(new Action.DismissNotice(notice.number())));
        car.await(screen -> screen.notices().isEmpty());
    }

    private String sub(String uid) {
        return cloud.users(car.vid()).findAccount(uid).map(Account::sub).orElse("unknown");
    }

    /** Retained messages may come after others that were sent later. */
    private boolean isListOf(Screen screen, Cloud known) {
        JsonNode list = known.car(car.vid()).roster().orElseThrow();
        String epoch = known.users(car.vid()).epoch();
        return list.path("revision").asLong() == screen.revision()
                && list.path("epoch").asText().equals(epoch)
                && known.car(car.vid()).epoch().equals(Optional.of(epoch));
    }

    private static String listed(Screen.UserLine user) {
        return user.uid() + " " + user.role() + " " + user.state() + " " + user.sharing();
    }

    private static List<String> texts(JsonNode users, String... fields) {
        return StreamSupport.stream(users.spliterator(), false)
                .map(user -> String.join(
                        " ",
                        Arrays.stream(fields)
                                .map(field -> user.at(field).asText())
                                .toList()))
                .toList();
    }

    /** A name for an invitation. */
    static String inviteId() {
        return UUID.randomUUID().toString();
    }
}
