package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.vehicle.Actuation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may set the plan of departures, and what becomes of it when its maker may not any more. */
class PlanMakerTest extends ParkedScene {

    @Test
    void needsTheRightOfWhoeverMadeIt() {
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(set(2, ELEVEN)));
        scene.use(Lent.platform());
        set(2, ELEVEN);
        scene.ask(Says.allow(Says.user(1), 2, Capability.STATUS));
        assertEquals(Optional.of(Reason.CAPABILITY_NOT_SHARED), line().obstacle());
        to("10:50:00");
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.CAPABILITY_NOT_SHARED);
        assertEquals(Optional.empty(), reason(set(2, NONE)), "whoever made it may end it");
    }

    @Test
    void runsNotForAUserWhoseTimeIsOver() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        scene.ask(Says.lend(Says.user(1), 2, Says.until(at("10:45:00"))));
        to("10:50:00");
        scene.tick();
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), line().lastObstacle());
    }

    @Test
    void goesWithItsMakerAndTheCarStopsWhatItBegan() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        start("10:50:00");
        scene.ask(Says.remove(Says.user(1), 2));
        assertEquals(Optional.empty(), scene.state().kept().usage().climate().planned());
        assertEquals(
                List.of(off()),
                tickAt("10:52:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void isOneForTheCarAndTellsWhoeverMadeItBefore() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        Outcome replaced = set(1, plan("12:00", 20));
        assertEquals(
                List.of(Event.PlanNotice.changed(
                        scene.uid(2), scene.user(1), scene.now().wall())),
                replaced.events());
        assertEquals(scene.uid(1), planned().by());
        assertEquals(List.of(), tickAt("10:50:00"));
    }

    @Test
    void isSetOnTheHeadUnitByWhoeverIsSignedIn() {
        scene.act(new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.act(2, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.move(true).act(1, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        scene.move(false).act(1, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(ELEVEN, line().plan());
        assertEquals(Optional.of(AT_ELEVEN), line().next());
    }

    @Test
    void isForUsersOnly() {
        assertEquals(
                Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(new Command.ClimatePlan(Says.CLOUD, ELEVEN))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(set(9, ELEVEN)));
    }
}
