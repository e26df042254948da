package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code primary.transfer}: the primary hands the role on without being asked. */
class TransferTest {

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);

    @Test
    void swapsTheRolesAndLeavesTheOthersAlone() {
        User third = scene.user(3);
        assertEquals(Optional.empty(), reason(scene.ask(Says.transfer(Says.user(1), 2))));
        assertEquals(Role.PRIMARY, scene.user(2).role());
        assertEquals(Role.SECONDARY, scene.user(1).role());
        assertEquals(UserState.ACTIVE, scene.user(1).state());
        assertEquals(Rights.standard(Sharing.SHARED), scene.user(1).rights());
        assertEquals(third, scene.user(3));
        assertEquals(List.of(1, 2, 3), scene.accounts());
        assertEquals(Deed.Kind.TRANSFERRED_ROLE, scene.user(1).lastDeed().kind());
    }

    @Test
    void givesEverythingToOneWhoHadLess() {
        scene.ask(Says.allow(Says.user(1), 2));
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        scene.ask(Says.transfer(Says.user(1), 2));
        scene.pass(Duration.ofSeconds(60)).tick();
        assertEquals(UserState.ACTIVE, scene.user(2).state());
        assertEquals(Rights.standard(Sharing.SHARED), scene.user(2).rights());
    }

    @Test
    void isThePrimarysAlone() {
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(scene.ask(Says.transfer(Says.user(2), 2))));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(scene.ask(Says.transfer(Says.user(2), 3))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.transfer(Says.user(9), 2))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.transfer(Says.PARTNER, 2))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.transfer(Says.CLOUD, 2))));
    }

    @Test
    void isNothingTheFormerPrimaryCanTakeBack() {
        scene.ask(Says.transfer(Says.user(1), 2));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(scene.ask(Says.transfer(Says.user(1), 1))));
        assertEquals(Optional.of(Reason.CANNOT_REMOVE_SUPERIOR), reason(scene.ask(Says.remove(Says.user(1), 2))));
    }

    @Test
    void needsSomebodyOnTheListAndInForce() {
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.transfer(Says.user(1), 9))));
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(scene.ask(Says.transfer(Says.user(1), 1))));
        scene.use(Scene.profile(
                7, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of(PrimaryChange.values())));
        scene.linked(4, Role.SECONDARY);
        assertEquals(Optional.of(Reason.AWAITING_APPROVAL), reason(scene.ask(Says.transfer(Says.user(1), 4))));
    }

    @Test
    void isRefusedWhereThePlatformHasItNot() {
        Scene without = forSeven().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(without.ask(Says.transfer(Says.user(1), 2))));
        without.act(1, new Action.TransferTo(without.uid(2)));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), without.state().refused());
    }

    @Test
    void worksInTheCarAsThePrimary() {
        scene.act(2, new Action.TransferTo(scene.uid(2)));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), scene.state().refused());
        scene.act(1, new Action.TransferTo(scene.uid(2)));
        assertEquals(Role.PRIMARY, scene.user(2).role());
        scene.act(1, new Action.TransferTo(scene.uid(1)));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), scene.state().refused());
    }
}
