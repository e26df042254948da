package io.codriver.agent.boot;

import static io.codriver.agent.domain.platform.Ceremony.DISPLAY_CLOUD_CODE;
import static io.codriver.agent.domain.platform.Ceremony.DISPLAY_VEHICLE_CODE;
import static io.codriver.agent.domain.platform.Ceremony.ENTRY;
import static io.codriver.agent.domain.platform.FirstPrimary.FIRST_ACCOUNT;
import static io.codriver.agent.domain.platform.FirstPrimary.SERVICE_PARTNER;
import static io.codriver.agent.domain.platform.FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR;
import static io.codriver.agent.domain.platform.PrimaryChange.HANDOVER;
import static io.codriver.agent.domain.platform.PrimaryChange.REMOVED_BY_SERVICE_PARTNER;
import static io.codriver.agent.domain.platform.PrimaryChange.REPLACE;
import static io.codriver.agent.domain.platform.PrimaryChange.TRANSFER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The platforms that come with the agent, line by line. */
class OwnProfilesTest {

    private static final Set<Ceremony> DISPLAY = Set.of(DISPLAY_VEHICLE_CODE, DISPLAY_CLOUD_CODE);
    private static final Set<Ceremony> CAR_OR_APP = Set.of(DISPLAY_VEHICLE_CODE, ENTRY);
    private static final Set<PrimaryChange> ALL = Set.of(TRANSFER, HANDOVER, REPLACE);
    private static final Set<Capability> REMOTE = Set.of(
            Capability.STATUS,
            Capability.HEALTH,
            Capability.CHARGING,
            Capability.LOCK,
            Capability.UNLOCK,
            Capability.LIGHTS,
            Capability.HORN,
            Capability.CLIMATE);
    private static final Set<Capability> WITHOUT_REMOTE = Set.of(
            Capability.STATUS,
            Capability.POSITION,
            Capability.TRIPS,
            Capability.HEALTH,
            Capability.CHAT,
            Capability.BOOK_SERVICE);

    @Test
    void areSix() {
        assertEquals(
                List.of("mini-pre-os9", "mini-os9", "bmw-id6", "bmw-os7", "bmw-os8", "connected-cars"),
                SettingsReader.ownProfiles().stream().map(Profile::id).toList());
    }

    @Test
    void oldPlatformsTakeOneAccount() {
        assertProfile("mini-pre-os9", 1, DISPLAY, Set.of(FIRST_ACCOUNT), false, Set.of(), Set.of());
        assertProfile("bmw-id6", 1, DISPLAY, Set.of(FIRST_ACCOUNT), false, Set.of(), Set.of());
    }

    @Test
    void miniOs9TakesOneAndSix() {
        assertProfile("mini-os9", 7, CAR_OR_APP, Set.of(FIRST_ACCOUNT, SERVICE_PARTNER), false, REMOTE, ALL);
    }

    @Test
    void bmwOs7TakesOneAndTwoWhomThePrimaryApproves() {
        assertProfile("bmw-os7", 3, CAR_OR_APP, Set.of(FIRST_ACCOUNT), true, REMOTE, ALL);
    }

    @Test
    void bmwOs8TakesOneAndSixWhoMayStartTheEngineToo() {
        Set<Capability> andEngine = new HashSet<>(REMOTE);
        andEngine.add(Capability.ENGINE_START);
        Set<FirstPrimary> first = Set.of(FIRST_ACCOUNT, SERVICE_PARTNER_CONFIRMED_IN_CAR);
        assertProfile("bmw-os8", 7, CAR_OR_APP, first, false, andEngine, ALL);
    }

    @Test
    void connectedCarsTakesOneWhomTheWorkshopNamesAndFive() {
        Profile own = own("connected-cars");
        assertProfile(
                "connected-cars",
                6,
                Set.of(Ceremony.values()),
                Set.of(SERVICE_PARTNER),
                false,
                WITHOUT_REMOTE,
                Set.of(REMOVED_BY_SERVICE_PARTNER));
        assertTrue(own.invitations());
        assertEquals(WITHOUT_REMOTE, own.primaryMay());
    }

    private static void assertProfile(
            String id,
            int users,
            Set<Ceremony> ceremonies,
            Set<FirstPrimary> first,
            boolean approves,
            Set<Capability> may,
            Set<PrimaryChange> changes) {
        Profile own = own(id);
        Profile expected = new Profile(
                id,
                own.brand(),
                own.displayName(),
                users,
                ceremonies,
                first,
                approves,
                own.invitations(),
                own.primaryMay(),
                may,
                own.mustBeBooked(),
                changes);
        assertEquals(expected, own);
    }

    private static Profile own(String id) {
        return SettingsReader.ownProfiles().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
