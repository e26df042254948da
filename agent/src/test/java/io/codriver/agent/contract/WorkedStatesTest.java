package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.wire.StateWriter;
import io.codriver.agent.wire.StateWriter.Presence;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden files of the retained messages. */
class WorkedStatesTest {

    private static final Epoch EPOCH = new Epoch("q3Zk1xW8TqC0m4bD7uVY2A", new byte[Epoch.KEY_LENGTH]);
    private static final Profile PROFILE = new Profile(
            "mini-os9",
            "MINI",
            "MINI OS 9",
            7,
            Set.of(Ceremony.ENTRY, Ceremony.DISPLAY_VEHICLE_CODE),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            false,
            Set.of(),
            Set.of(),
            Set.of());

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ready", "lost"})
    void tellWhetherTheAgentIsThere(String name) throws IOException {
        Presence presence = Presence.valueOf(name.toUpperCase(Locale.ROOT));
        assertWritten("v2c/state/presence/" + name + ".json", StateWriter.presence(presence, 3_000_002));
    }

    @Test
    void tellWhatTheCarIsAbleToDo() throws IOException {
        assertWritten("v2c/state/vehicle/mini-os9.json", StateWriter.vehicle(state(Roster.empty()), "0.1.0"));
    }

    @Test
    void tellWhoIsLinkedWithoutNames() throws IOException {
        List<User> users = List.of(
                user("Zr9c0Qp1T5uXv2a8LkMn3w", Role.PRIMARY, Sharing.SHARED),
                user("b7Yt4Hn0Se6qWd1Kx9Rj5g", Role.SECONDARY, Sharing.LIMITED));
        assertWritten("v2c/state/roster/two-users.json", StateWriter.roster(state(new Roster(2, users))));
    }

    private static State state(Roster roster) {
        return State.started(PROFILE, Kept.fresh(EPOCH).with(Membership.of(roster)));
    }

    private static User user(String uid, Role role, Sharing sharing) {
        return User.joined(
                new UserId("https://accounts.example.com", uid),
                new Uid(uid),
                new DisplayName("A••• B."),
                role,
                UserState.ACTIVE,
                Rights.standard(sharing),
                new Consent("2026-01", "en-GB", Instant.EPOCH),
                Instant.EPOCH);
    }

    private void assertWritten(String file, byte[] written) throws IOException {
        JsonNode golden = json.readTree(Examples.require(file).text());
        assertEquals(golden.toPrettyString(), json.readTree(written).toPrettyString());
    }
}
