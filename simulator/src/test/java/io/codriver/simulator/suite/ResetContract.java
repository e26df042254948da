package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a car is reset for sale, and how sure the cloud is to learn of it. */
interface ResetContract extends OnStage {

    Action HELD = new Action.Reset(new Confirmation.Held(Duration.ofSeconds(3)));

    @Test
    default void forgetsEverybodyWhenSomebodyInTheStandingCarHoldsTheButton() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        Uid before = crew.uid("owner");
        String epoch = crew.cloud().car(crew.car().vid()).epoch().orElseThrow();
        assertRefused(
                crew, Reason.CONFIRMATION_REQUIRED, new Action.Reset(new Confirmation.Held(Duration.ofSeconds(2))));
        assertRefused(crew, Reason.CONFIRMATION_REQUIRED, new Action.Reset(new Confirmation.Typed("RESTE")));
        crew.car().vehicle().move(true);
        assertRefused(crew, Reason.VEHICLE_MOVING, HELD);
        crew.car().vehicle().move(false);
        Sent open = crew.begin(PrimaryCommands.askForRole(user("friend")));
        String linkId = crew.phone().ask("buyer", "PRIMARY", Phone.DISPLAY).id();
        crew.car().touch(HELD);
        awaitForgotten(crew);
        assertEquals(Optional.empty(), crew.cloud().findLink(linkId));
        assertEnd("REJECTED", Optional.of("WRONG_EPOCH"), open);
        assertNoted(crew);
        crew.assertList();
        assertNotEquals(epoch, crew.cloud().car(crew.car().vid()).epoch().orElseThrow());
        crew.join("owner", "PRIMARY");
        assertNotEquals(before, crew.uid("owner"));
    }

    @Test
    default void isAskedForByTheCloudAndConfirmedInTheCar() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        crew.refused("ROLE_NOT_ALLOWED", CarCommands.reset(user("friend")));
        crew.refused("NOT_LINKED", CarCommands.reset(user("stranger")));
        Sent asked = crew.begin(CarCommands.reset(Actor.cloud()));
        crew.car().await(screen -> screen.questions().reset().isPresent());
        crew.car().touch(new Action.Reset(new Confirmation.Typed("RESET")));
        awaitForgotten(crew);
        assertEnd("SUCCEEDED", Optional.empty(), asked);
        crew.assertList();
    }

    @Test
    default void doesNotHappenWhenSomebodyInTheCarSaysNoOrNobodyAnswers() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        Sent declined = crew.begin(CarCommands.reset(Crew.WORKSHOP));
        crew.car().await(screen -> screen.questions().reset().isPresent());
        crew.car().touch(new Action.DeclineReset());
        assertEnd("REJECTED", Optional.of("DECLINED_IN_CAR"), declined);
        Sent replaced = crew.begin(CarCommands.reset(user("owner")));
        Sent unanswered = crew.begin(CarCommands.reset(Actor.cloud()));
        assertEnd("REJECTED", Optional.of("REPLACED"), replaced);
        stage().time().pass(Duration.ofHours(24));
        assertEnd("TIMED_OUT", Optional.of("NO_ANSWER_IN_CAR"), unanswered);
        crew.assertList("owner PRIMARY ACTIVE");
    }

    @Test
    default void refusesWhatWaitedForTheFormerUsersWhenItWasWithoutReception() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner", "friend");
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        List<Sent> waiting = List.of(
                crew.send(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED"))),
                crew.send(UserCommands.remove(user("owner"), "friend")),
                crew.send(CarCommands.reset(user("owner"))));
        crew.car().touch(HELD);
        crew.car().await(screen -> screen.users().isEmpty());
        network.set(Reception.ONLINE);
        waiting.forEach(sent -> assertEnd("REJECTED", Optional.of("WRONG_EPOCH"), sent));
        awaitForgotten(crew);
        assertNoted(crew);
        crew.assertList();
    }

    @Test
    default void isToldAgainUntilTheCloudSaysThatItKnows() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.cloud().noteResets(false);
        crew.car().touch(HELD);
        awaitTold(crew, 1);
        crew.car().stop();
        crew.car().start().awaitOnline();
        awaitTold(crew, 2);
        stage().time().pass(Duration.ofHours(1));
        awaitTold(crew, 3);
        crew.cloud().noteResets(true);
        crew.car().stop();
        crew.car().start().awaitOnline();
        awaitTold(crew, 4);
        assertNoted(crew);
        crew.car().stop();
        crew.car().start().awaitOnline();
        crew.settle();
        awaitTold(crew, 4);
        assertEquals(
                1,
                stage().heard().on(crew.car().vid(), "v2c/event/users.reset.done").stream()
                        .map(event -> event.at("/data/at").asText())
                        .distinct()
                        .count());
    }

    private static void assertRefused(Crew crew, Reason reason, Action action) {
        crew.car().touch(action);
        crew.car().await(screen -> screen.refused().equals(Optional.of(reason)));
        assertEquals(2, crew.car().users().size());
    }

    /** The car has nobody, and the cloud knows of nobody. */
    private static void awaitForgotten(Crew crew) {
        Screen screen = crew.car().await(one -> one.users().isEmpty());
        assertEquals(List.of(), screen.notices());
        Phone.await(crew.cloud()
                .when(known -> known.users(crew.car().vid()).resetAt().isPresent()));
        assertEquals(Map.of(), crew.cloud().users(crew.car().vid()).accounts());
    }

    private void assertNoted(Crew crew) {
        String noted = stage().heard()
                .awaitOn(crew.car().vid(), "c2v/users.reset.noted", any -> true)
                .path("id")
                .asText();
        assertEquals(
                "SUCCEEDED", stage().heard().awaitReceipt(noted).path("status").asText());
    }

    /** Waits until the car has told of its reset that many times, however often the broker delivered each. */
    private void awaitTold(Crew crew, int times) {
        String topic = "v2c/event/users.reset.done";
        stage().heard().awaitOn(crew.car().vid(), topic, any -> ids(crew, topic).size() >= times);
        assertEquals(times, ids(crew, topic).size());
    }

    private List<String> ids(Crew crew, String topic) {
        return stage().heard().on(crew.car().vid(), topic).stream()
                .map((JsonNode event) -> event.path("id").asText())
                .distinct()
                .toList();
    }

    private static void assertEnd(String status, Optional<String> reason, Sent sent) {
        Answer end = Phone.await(sent.end());
        assertEquals(status, end.status());
        assertEquals(reason, end.reason());
    }
}
