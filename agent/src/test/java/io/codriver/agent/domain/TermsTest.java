package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Sharing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The maker changes its terms: a user accepts the new ones, or leaves. */
class TermsTest {

    private final Upgrader car = new Upgrader();
    private final Scene scene = car.scene;

    @BeforeEach
    void theMakerChangesItsTerms() {
        scene.ask(new Command.TermsUpdate(Says.CLOUD, Upgrader.NEWER));
    }

    @Test
    void stopWhatAUserMayUntilItAcceptsThem() {
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), car.obstacle(2, Capability.LOCK));
        assertEquals(List.of(EventType.CONSENT_RECORDED), events(accept(2, Upgrader.NEWER.version())));
        assertEquals(Optional.empty(), car.obstacle(2, Capability.LOCK));
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), car.obstacle(1, Capability.LOCK));
        assertEquals(Upgrader.NEWER.version(), scene.user(2).consent().version());
    }

    @Test
    void stopWhatThePrimaryDecidesToo() {
        assertEquals(
                Optional.of(Reason.TERMS_NOT_ACCEPTED), reason(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED))));
        scene.act(1, new Action.ShareWith(scene.uid(2), Sharing.SHARED));
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), scene.state().refused());
        car.booked(Optional.empty()).activated();
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), scene.state().refused());
        accept(1, Upgrader.NEWER.version());
        assertEquals(Optional.empty(), reason(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED))));
    }

    @Test
    void keepNobodyFromLeaving() {
        assertEquals(Optional.empty(), reason(scene.ask(Says.remove(Says.user(2), 2, Removing.Why.LEFT))));
        scene.act(1, new Action.RemoveUser(scene.uid(1), scene.state().roster().revision()));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(List.of(), scene.accounts());
    }

    @Test
    void keepNobodyFromTheWorkshop() {
        assertEquals(Optional.empty(), car.obstacle(2, Capability.CHAT));
    }

    @Test
    void areAcceptedInTheVersionThatIsInForce() {
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), reason(accept(2, Scene.TERMS)));
        accept(2, Upgrader.NEWER.version());
        Outcome again = accept(2, Upgrader.NEWER.version());
        assertEquals(Optional.empty(), reason(again));
        assertEquals(List.of(), events(again));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(accept(9, Upgrader.NEWER.version())));
    }

    @Test
    void areNothingToAcceptWhereTheyNeverChanged() {
        Scene other = new Upgrader().scene;
        assertEquals(
                Optional.of(Reason.NOTHING_TO_ANSWER),
                reason(other.ask(new Command.TermsAccept(Says.user(1), Says.consent(Scene.TERMS)))));
    }

    @Test
    void changeNothingAboutTheListOfUsers() {
        long before = scene.state().roster().revision();
        accept(2, Upgrader.NEWER.version());
        assertEquals(before, scene.state().roster().revision());
    }

    private Outcome accept(int account, String version) {
        return scene.ask(new Command.TermsAccept(Says.user(account), Says.consent(version)));
    }
}
