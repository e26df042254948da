package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.view.View;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is put on record, and what is not. */
class RecordingTest {

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void writesWhoChangedWhat() {
        List<String> line = fields(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED)));
        assertTrue(line.get(1).matches("USER:[A-Za-z0-9_-]{22}"), line::toString);
        assertEquals(List.of("user.update", "USERS,NOTICES", "SUCCEEDED", "-"), what(line));
    }

    @Test
    void writesWhatSomebodyInTheCarDoesWithTheSameTokenForTheSameUser() {
        long notice = scene.lastNotice().number();
        assertEquals("OCCUPANT", fields(scene.dismiss(notice)).get(1));
        List<String> said = fields(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED)));
        List<String> touched = fields(scene.act(1, new Action.ShareWith(uid(2), Sharing.LIMITED)));
        assertEquals(said.get(1), touched.get(1));
        assertEquals("touch.share.with", touched.get(2));
    }

    /** The cloud is told how many lines there are: one more would tell that it was used. */
    @Test
    void writesNothingAboutTheLocationSwitch() {
        assertEquals(List.of(), scene.act(new Action.StopLocation(true)).lines());
        assertEquals(List.of(), scene.act(new Action.StopLocation(false)).lines());
    }

    @Test
    void writesEveryRemoteCommandWhateverItsAnswer() {
        Command lock = new Command.RemoteCommand(Says.user(9), new Order(Service.LOCK, OptionalInt.empty()));
        assertEquals(List.of("remote.command.LOCK", "-", "REJECTED", "NOT_LINKED"), what(fields(scene.ask(lock))));
        Command check = new Command.AccessCheck(Says.user(9), Capability.DIGITAL_KEY);
        assertEquals("access.check.DIGITAL_KEY", fields(scene.ask(check)).get(2));
    }

    @Test
    void writesNothingAboutRefusalsQuestionsAndMeasurements() {
        assertEquals(
                List.of(),
                scene.ask(Says.share(Says.user(2), 1, Sharing.SHARED)).lines());
        Command where = new Command.StatusRequest(Says.user(1), View.Kind.STATUS, OptionalLong.empty());
        assertEquals(List.of(), scene.ask(where).lines());
        assertEquals(
                List.of(),
                scene.decide(new Request.CarSays(Readings.of(Signal.MOVING, true)))
                        .lines());
        assertEquals(List.of(), scene.act(new Action.DeclineReset()).lines());
        scene.tick();
        assertEquals(List.of(), scene.tick().lines());
    }

    @Test
    void writesHowACommandEndedWithTheSameTokenForTheMessage() {
        List<String> asked = fields(scene.ask(Says.askForRole(Says.user(2))));
        assertEquals(List.of("primary.handover", "HANDOVER", "IN_PROGRESS", "-"), what(asked));
        Outcome answered = scene.ask(Says.answerHandover(Says.user(1), 2, false));
        List<String> end = fields(answered.lines().get(1));
        assertEquals(List.of("command.result", "-", "REJECTED", "DECLINED_BY_PRIMARY"), what(end));
        assertEquals(asked.get(3), end.get(3));
    }

    @Test
    void writesWhatTimeAloneDoes() {
        scene.ask(Says.askForRole(Says.user(2)));
        scene.pass(Duration.ofDays(2));
        List<AuditLine> lines = scene.tick().lines();
        assertEquals(List.of("time", "HANDOVER", "SUCCEEDED", "-"), what(fields(lines.get(0))));
        assertEquals("CAR", fields(lines.get(1)).get(1));
        assertEquals("command.result", fields(lines.get(1)).get(2));
    }

    @Test
    void namesNobodyAndNobodyCanBeNamedAfterAReset() {
        String uid = uid(1).value();
        List<String> before = fields(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED)));
        long count = scene.state().kept().audit().head().count();
        Outcome reset = scene.act(1, new Action.Reset(new Confirmation.Held(Duration.ofSeconds(3))));
        List<String> line = fields(reset);
        assertEquals("touch.reset", line.get(2));
        assertTrue(line.get(4).startsWith("EPOCH,USERS"), line::toString);
        assertEquals(count + 1, scene.state().kept().audit().head().count(), "the record stays");
        assertFalse(before.toString().contains(uid));
        assertNotEquals(before.get(1), "USER:" + scene.state().epoch().tokenOf("audit user " + uid), "the key is gone");
    }

    private static List<String> fields(Outcome outcome) {
        assertEquals(1, outcome.lines().size(), () -> outcome.lines().toString());
        return fields(outcome.lines().get(0));
    }

    private static List<String> fields(AuditLine line) {
        return List.of(line.text().split(" ", -1));
    }

    private Uid uid(int account) {
        return scene.state().roster().findUser(Says.id(account)).orElseThrow().uid();
    }

    /** What, what changed, the status and the reason. */
    private static List<String> what(List<String> line) {
        return List.of(line.get(2), line.get(4), line.get(5), line.get(6));
    }
}
