package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The car was delivered with its primary named. */
class ProvisionTest {

    private final Scene scene = Scene.ofFriends();

    @Test
    void givesACarThatNeverHadAUserItsPrimary() {
        Outcome named = scene.provision(1);
        assertEquals(List.of(EventType.CONSENT_RECORDED, EventType.ROSTER_CHANGED), events(named));
        assertEquals(Role.PRIMARY, scene.user(1).role());
        assertEquals(Notice.Kind.LINKED, scene.lastNotice().kind());
    }

    @Test
    void changesNothingAtEveryLaterStart() {
        scene.provision(1);
        Kept kept = scene.state().kept();
        assertTrue(scene.provision(1).events().isEmpty());
        assertTrue(scene.provision(2).events().isEmpty());
        assertEquals(kept, scene.state().kept());
    }

    @Test
    void bringsNobodyBackWhoHasLeft() {
        scene.provision(1);
        scene.ask(Says.leave(1));
        scene.provision(1);
        assertEquals(List.of(), scene.accounts());
    }

    @Test
    void putsNobodyAboveWhoWasFirst() {
        scene.linked(2, Role.PRIMARY);
        scene.provision(1);
        assertEquals(List.of(2), scene.accounts());
    }

    @Test
    void endsTheQuestionOfAServicePartner() {
        Scene asked = new Scene(Scene.platform(7, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR));
        asked.ask(Says.designate(Says.PARTNER, 2));
        Outcome named = asked.provision(1);
        assertEquals(Optional.of(Receipt.rejected(Reason.PRIMARY_EXISTS)), Scene.result(named));
        assertEquals(List.of(1), asked.accounts());
    }
}
