package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody is added silently, and nobody removed: what the head unit says, what the cloud is told, and each user. */
class AnnouncementTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
    private final Uid first = scene.uid(1);
    private final Uid second = scene.uid(2);

    @Test
    void ofTheFirstUser() {
        Scene empty = Scene.ofFriends();
        assertTold(empty.provision(1), "PROVISIONED", "CAR", List.of(first), List.of(), List.of());
        assertEquals(List.of(Notice.Kind.LINKED), empty.noticeKinds());
    }

    @Test
    void ofOneWhoJoinsGoesToThePrimary() {
        scene.ask(Says.invite(Says.user(1), 1, 3, Says.ALWAYS));
        Outcome joined = scene.ask(Says.accept(1, 3));
        assertTold(joined, "JOINED", "USER", List.of(scene.uid(3)), List.of(), List.of());
        assertEquals(List.of(note(first, Notice.Kind.LINKED, 3, Role.SECONDARY)), notes(joined));
        assertLine(Notice.Kind.LINKED, 3, Role.SECONDARY);
    }

    @Test
    void ofAChangeGoesToThePrimaryAndToWhomItIsAbout() {
        Outcome changed = scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        assertTold(changed, "CHANGED", "PRIMARY", List.of(), List.of(), List.of(second));
        assertBothAreTold(changed, Notice.Kind.CHANGED);
    }

    @Test
    void ofARemovalAndOfLeaving() {
        Outcome removed = scene.ask(Says.remove(Says.user(1), 2));
        assertTold(removed, "REMOVED", "PRIMARY", List.of(), List.of(second), List.of());
        assertBothAreTold(removed, Notice.Kind.REMOVED);
        scene.linked(2, Role.SECONDARY);
        Outcome left = scene.ask(Says.leave(2));
        assertTold(left, "LEFT", "USER", List.of(), List.of(second), List.of());
        assertBothAreTold(left, Notice.Kind.LEFT);
        scene.linked(2, Role.SECONDARY);
        Outcome deleted = scene.ask(Says.accountDeleted(2));
        assertTold(deleted, "ACCOUNT_DELETED", "CLOUD", List.of(), List.of(second), List.of());
        assertBothAreTold(deleted, Notice.Kind.ACCOUNT_DELETED);
    }

    @Test
    void ofAPrimaryWhoLeavesGoesToEachWhoGoesToo() {
        Outcome left =
                scene.act(1, new Action.RemoveUser(first, scene.state().roster().revision()));
        assertTold(left, "LEFT", "USER", List.of(), List.of(first, second), List.of());
        assertEquals(
                List.of(
                        note(first, Notice.Kind.LEFT, 1, Role.PRIMARY),
                        note(second, Notice.Kind.REMOVED, 2, Role.SECONDARY)),
                notes(left));
    }

    @Test
    void ofANewPrimaryGoesToBoth() {
        Outcome transferred = scene.ask(Says.transfer(Says.user(1), 2));
        assertTold(transferred, "TRANSFERRED", "PRIMARY", List.of(), List.of(), List.of(first, second));
        assertEquals(
                List.of(
                        note(first, Notice.Kind.NOW_SECONDARY, 1, Role.SECONDARY),
                        note(second, Notice.Kind.NOW_SECONDARY, 1, Role.SECONDARY),
                        note(second, Notice.Kind.NOW_PRIMARY, 2, Role.PRIMARY)),
                notes(transferred));
        scene.ask(Says.askForRole(Says.user(1)));
        Outcome handedOver = scene.ask(Says.answerHandover(Says.user(2), 1, true));
        assertTold(handedOver, "HANDED_OVER", "PRIMARY", List.of(), List.of(), List.of(first, second));
    }

    @Test
    void ofAPrimaryWhoIsReplacedGoesToEachWhoIsGone() {
        scene.offer("a", 3, Role.PRIMARY);
        scene.open("a");
        Outcome replaced = scene.commit("a", Scene.CODE);
        Uid third = scene.uid(3);
        assertTold(replaced, "PRIMARY_REPLACED", "SECURITY_CODE", List.of(third), List.of(first, second), List.of());
        assertEquals(
                List.of(
                        note(first, Notice.Kind.REMOVED, 1, Role.PRIMARY),
                        note(third, Notice.Kind.REMOVED, 1, Role.PRIMARY),
                        note(second, Notice.Kind.REMOVED, 2, Role.SECONDARY),
                        note(third, Notice.Kind.REMOVED, 2, Role.SECONDARY)),
                notes(replaced));
    }

    @Test
    void ofWhatAWorkshopDoes() {
        String token = (String) Scene.detail(scene.ask(Says.preview(Says.PARTNER)), "token");
        Outcome removed = scene.ask(Says.removePrimary(Says.PARTNER, token));
        assertTold(removed, "PRIMARY_REMOVED", "SERVICE_PARTNER", List.of(), List.of(first, second), List.of());
        assertEquals(
                List.of(
                        note(first, Notice.Kind.REMOVED, 1, Role.PRIMARY),
                        note(second, Notice.Kind.REMOVED, 2, Role.SECONDARY)),
                notes(removed));
        scene.use(Scene.platform(7, FirstPrimary.SERVICE_PARTNER));
        Outcome named = scene.ask(Says.designate(Says.PARTNER, 3));
        assertTold(named, "DESIGNATED", "SERVICE_PARTNER", List.of(scene.uid(3)), List.of(), List.of());
    }

    @Test
    void ofAYesToANewcomer() {
        scene.use(Scene.profile(7, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of()));
        scene.linked(3, Role.SECONDARY);
        Outcome approved = scene.ask(Says.approve(Says.user(1), 3, true));
        assertTold(approved, "APPROVED", "PRIMARY", List.of(), List.of(), List.of(scene.uid(3)));
        assertEquals(
                List.of(
                        note(scene.uid(3), Notice.Kind.APPROVED, 3, Role.SECONDARY),
                        note(first, Notice.Kind.APPROVED, 3, Role.SECONDARY)),
                notes(approved));
    }

    @Test
    void ofLendingThatBeginsAndEndsByItself() {
        Instant begin = Scene.START.plus(HOUR);
        scene.ask(Says.lend(Says.user(1), 2, Says.between(begin, begin.plus(HOUR))));
        Outcome begun = scene.pass(HOUR).tick();
        assertTold(begun, "LENDING_BEGAN", "CAR", List.of(), List.of(), List.of(second));
        assertBothAreTold(begun, Notice.Kind.LENDING_BEGAN);
        Outcome ended = scene.pass(HOUR).tick();
        assertTold(ended, "LENDING_ENDED", "CAR", List.of(), List.of(), List.of(second));
        assertBothAreTold(ended, Notice.Kind.LENDING_ENDED);
    }

    @Test
    void ofOneChangeCannotBeHiddenBehindManyOthers() {
        scene.dismiss(1);
        for (int i = 0; i < NoticeBoard.MOST; i++) {
            scene.ask(Says.share(Says.user(1), 2, i % 2 == 0 ? Sharing.SHARED : Sharing.LIMITED));
        }
        assertEquals(NoticeBoard.MOST, scene.screen().notices().size());
        assertEquals(1, scene.screen().earlierNotices());
        scene.act(new Action.DismissEarlierNotices(scene.screen().messages().newestNotice()));
        assertEquals(0, scene.screen().earlierNotices());
    }

    private void assertBothAreTold(Outcome outcome, Notice.Kind kind) {
        assertEquals(
                List.of(note(second, kind, 2, Role.SECONDARY), note(first, kind, 2, Role.SECONDARY)), notes(outcome));
        assertLine(kind, 2, Role.SECONDARY);
    }

    private void assertLine(Notice.Kind kind, int account, Role role) {
        Notice line = scene.lastNotice();
        assertEquals(
                new Notice(
                        line.number(),
                        kind,
                        Says.name(account),
                        role,
                        scene.now().wall()),
                line);
    }

    private Event.Notified note(Uid to, Notice.Kind what, int about, Role role) {
        return new Event.Notified(
                to, what, scene.uid(about), Says.name(about), role, scene.now().wall());
    }

    private static List<Event> notes(Outcome outcome) {
        return outcome.events().stream()
                .filter(Event.Notified.class::isInstance)
                .toList();
    }

    private static void assertTold(
            Outcome outcome, String what, String by, List<Uid> added, List<Uid> removed, List<Uid> changed) {
        List<Details> told = outcome.events().stream()
                .filter(Event.Happened.class::isInstance)
                .map(Event.Happened.class::cast)
                .filter(event -> event.type() == EventType.ROSTER_CHANGED)
                .map(Event.Happened::details)
                .toList();
        assertEquals(
                List.of(Details.none()
                        .with("revision", outcome.state().roster().revision())
                        .with("what", what)
                        .with("by", by)
                        .withTexts("added", values(added))
                        .withTexts("removed", values(removed))
                        .withTexts("changed", values(changed))),
                told);
    }

    private static List<String> values(List<Uid> uids) {
        return uids.stream().map(Uid::value).toList();
    }
}
