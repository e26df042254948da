package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request ends because somebody ends it. */
class EndTest {

    private final Scene scene = forSeven();

    @Test
    void thatWasNotMeEndsItAndReportsIt() {
        scene.offer("a", 1, Role.PRIMARY);
        Outcome declined = scene.decline("a");
        assertEquals(List.of(EventType.LINK_DECLINED, EventType.COMMAND_RESULT), events(declined));
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_IN_CAR)), result(declined));
        assertEquals(
                Notice.Kind.DECLINED,
                scene.state().kept().notices().unseen().get(0).kind());
        assertEquals(Optional.of(Reason.DECLINED_IN_CAR), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void thatWasNotMeWorksWhileTheCarMovesAndOnceTheCodeIsShown() {
        scene.offer("a", 1, Role.PRIMARY);
        scene.open("a");
        scene.move(true);
        scene.decline("a");
        assertFalse(scene.isOpen());
    }

    @Test
    void aTouchForAnotherRequestChangesNothing() {
        scene.offer("a", 1, Role.PRIMARY);
        State before = scene.state();
        for (Outcome outcome : List.of(scene.decline("b"), scene.open("b"), scene.accept("b"), scene.dismiss(9))) {
            assertTrue(outcome.events().isEmpty() && outcome.receipt().isEmpty());
        }
        assertEquals(before, scene.state());
    }

    @Test
    void theCloudTakesItBack() {
        scene.offer("a", 1, Role.PRIMARY);
        Outcome cancelled = scene.cancel("a");
        assertEquals(Status.SUCCEEDED, cancelled.receipt().orElseThrow().status());
        assertEquals(Optional.of(Receipt.rejected(Reason.CANCELLED)), result(cancelled));
        assertFalse(scene.isOpen());
        assertEquals(Optional.of(Reason.NO_SUCH_LINK), reason(scene.cancel("a")));
    }

    @Test
    void opensOnlyWhileTheCarStands() {
        scene.offer("a", 1, Role.PRIMARY);
        scene.move(true);
        assertTrue(scene.open("a").events().isEmpty());
        scene.move(false);
        assertEquals(List.of(EventType.LINK_SHOWN), events(scene.open("a")));
    }

    @Test
    void anAnnouncementStaysUntilSomebodyHasSeenIt() {
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        scene.dismiss(1);
        assertEquals(
                List.of(2L),
                scene.state().kept().notices().unseen().stream()
                        .map(Notice::number)
                        .toList());
    }
}
