package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code link.offer}: who may ask to be linked. */
class OfferTest {

    private static final Duration LIFE = Duration.ofHours(1);

    @Test
    void opensARequestThatSomebodyInTheCarHasToAnswer() {
        Scene scene = forSeven();
        Outcome outcome = scene.offer("a", 1, Role.PRIMARY);
        assertEquals(Status.IN_PROGRESS, outcome.receipt().orElseThrow().status());
        assertEquals("a", detail(outcome, "linkId"));
        assertEquals(Scene.START.plus(LinkingLimits.WAIT_FOR_PERSON).toString(), detail(outcome, "openUntil"));
        assertFalse(scene.open().opened());
        assertEquals(0, scene.state().roster().size());
    }

    @ParameterizedTest
    @EnumSource
    void takesEachCeremonyThatThePlatformOffers(Ceremony ceremony) {
        Scene scene = new Scene(Scene.profile(7, Set.of(ceremony), FirstPrimary.FIRST_ACCOUNT, false, Set.of()));
        assertEquals(Optional.empty(), reason(scene.offer(Scene.offer("a", 1, Role.PRIMARY, ceremony), LIFE)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEachCeremonyThatThePlatformDoesNotOffer(Ceremony ceremony) {
        Set<Ceremony> others = EnumSet.complementOf(EnumSet.of(ceremony));
        Scene scene = new Scene(Scene.profile(7, others, FirstPrimary.FIRST_ACCOUNT, false, Set.of()));
        assertRefused(Reason.CEREMONY_NOT_OFFERED, scene, Scene.offer("a", 1, Role.PRIMARY, ceremony));
    }

    @Test
    void showsTheCarsCodeOrTheClouds() {
        Scene scene = forSeven();
        scene.offer("a", 1, Role.PRIMARY);
        assertEquals(new Proof.Shown(Scene.CODE), scene.open().proof());
        scene.offer(Scene.offer("b", 1, Role.PRIMARY, Ceremony.DISPLAY_CLOUD_CODE), LIFE);
        assertEquals(new Proof.Shown(SecurityCode.of("TQ4M9XWR")), scene.open().proof());
    }

    @Test
    void refusesASecondaryWhereNobodyIsPrimary() {
        assertRefused(Reason.PRIMARY_REQUIRED, forSeven(), 1, Role.SECONDARY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_PARTNER", "SERVICE_PARTNER_CONFIRMED_IN_CAR"})
    void refusesAFirstPrimaryWhomOnlyAServicePartnerMayName(FirstPrimary first) {
        assertRefused(Reason.ROLE_NOT_ALLOWED, new Scene(platform(7, first)), 1, Role.PRIMARY);
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondAccountOnAPlatformForOne(Role role) {
        Scene scene = new Scene(platform(1, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.REPLACE));
        assertRefused(Reason.PLATFORM_SINGLE_USER, scene.linked(1, Role.PRIMARY), 2, role);
    }

    @Test
    void refusesTheEighthOfSeven() {
        Scene scene = forSeven().linked(1, Role.PRIMARY);
        for (int account = 2; account <= 7; account++) {
            scene.linked(account, Role.SECONDARY);
        }
        assertRefused(Reason.USER_LIMIT_REACHED, scene, 8, Role.SECONDARY);
        assertEquals(7, scene.state().roster().size());
    }

    @Test
    void letsANewPrimaryAskWhereThePrimaryCanBeReplacedAlsoWhenTheCarIsFull() {
        Scene scene = new Scene(platform(2, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.REPLACE));
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        assertEquals(Optional.empty(), reason(scene.offer("c", 3, Role.PRIMARY)));
    }

    @Test
    void refusesANewPrimaryWhereThePrimaryCannotBeReplaced() {
        Scene scene =
                new Scene(platform(7, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.TRANSFER, PrimaryChange.HANDOVER));
        assertRefused(Reason.PRIMARY_EXISTS, scene.linked(1, Role.PRIMARY), 2, Role.PRIMARY);
    }

    @Test
    void saysYesWithoutAChangeToAnAccountThatIsLinkedInThatRole() {
        Scene scene = new Scene(platform(1, FirstPrimary.FIRST_ACCOUNT)).linked(1, Role.PRIMARY);
        State before = scene.state();
        Outcome again = scene.offer("b", 1, Role.PRIMARY);
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(again));
        assertEquals(before.roster().users().get(0).uid().value(), detail(again, "uid"));
        assertEquals(before, scene.state());
    }

    @Test
    void refusesAnAccountThatIsLinkedInAnotherRole() {
        Scene scene = forSeven().linked(1, Role.PRIMARY);
        assertRefused(Reason.ALREADY_LINKED, scene, 1, Role.SECONDARY);
        assertRefused(Reason.ALREADY_LINKED, scene.linked(2, Role.SECONDARY), 2, Role.PRIMARY);
    }

    @Test
    void asksForTheCeremonyFirstThenForTheListThenForTheNumberOfRequests() {
        Set<Ceremony> display = Set.of(Ceremony.DISPLAY_VEHICLE_CODE);
        Scene scene = new Scene(Scene.profile(1, display, FirstPrimary.FIRST_ACCOUNT, false, Set.of()));
        for (int i = 0; i < LinkingLimits.MOST_AN_HOUR; i++) {
            scene.offer("a", 1, Role.PRIMARY);
            scene.decline("a");
        }
        assertRefused(Reason.RATE_LIMITED, scene, 1, Role.PRIMARY);
        assertRefused(Reason.PRIMARY_REQUIRED, scene, 1, Role.SECONDARY);
        assertRefused(Reason.CEREMONY_NOT_OFFERED, scene, Scene.offer("b", 1, Role.SECONDARY, Ceremony.ENTRY));
    }

    @Test
    void replacesTheOpenRequestAndTellsWhoAskedForIt() {
        Scene scene = forSeven();
        scene.offer("a", 1, Role.PRIMARY);
        Outcome second = scene.offer("b", 2, Role.PRIMARY);
        assertEquals(Optional.of(Reason.REPLACED), result(second).orElseThrow().reason());
        assertEquals("b", scene.open().id().value());
        assertEquals(Optional.of(Reason.REPLACED), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void livesNoLongerThanItsSenderWants() {
        Scene scene = forSeven();
        scene.offer(Scene.offer("a", 1, Role.PRIMARY, Ceremony.DISPLAY_VEHICLE_CODE), LIFE);
        scene.pass(LIFE.minusNanos(1)).tick();
        assertTrue(scene.isOpen());
        scene.pass(Duration.ofNanos(1)).tick();
        assertFalse(scene.isOpen());
    }

    private static void assertRefused(Reason why, Scene scene, int account, Role role) {
        assertRefused(why, scene, Scene.offer("refused", account, role, Ceremony.DISPLAY_VEHICLE_CODE));
    }

    private static void assertRefused(Reason why, Scene scene, Offer offer) {
        State before = scene.state();
        Outcome outcome = scene.offer(offer, LIFE);
        assertEquals(Optional.of(why), reason(outcome));
        assertEquals(Status.REJECTED, outcome.receipt().orElseThrow().status());
        assertEquals(before, scene.state());
        assertTrue(outcome.events().isEmpty());
    }
}
