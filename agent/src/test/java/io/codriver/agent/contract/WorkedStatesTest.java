package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.membership.Membership;
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
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.wire.ProfileReader;
import io.codriver.agent.wire.StateWriter;
import io.codriver.agent.wire.StateWriter.Presence;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden files of the retained messages. */
class WorkedStatesTest {

    private static final String EPOCH = "q3Zk1xW8TqC0m4bD7uVY2A";
    private static final byte[] KEY = new byte[Epoch.KEY_LENGTH];
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ready", "lost"})
    void tellWhetherTheAgentIsThere(String name) throws IOException {
        Presence presence = Presence.valueOf(name.toUpperCase(Locale.ROOT));
        assertWritten("v2c/state/presence/" + name + ".json", StateWriter.presence(presence, 3_000_002));
    }

    @Test
    void tellWhatTheCarIsAbleToDo() throws IOException, WireFault {
        State state = State.fresh(profile("mini-os9"), Bounds.STANDARD, new Epoch(EPOCH, KEY));
        assertWritten("v2c/state/vehicle/mini-os9.json", StateWriter.vehicle(state, "0.1.0"));
    }

    @Test
    void tellWhoIsLinkedWithoutNames() throws IOException, WireFault {
        List<User> users = List.of(
                user("Zr9c0Qp1T5uXv2a8LkMn3w", Role.PRIMARY, UserState.ACTIVE, Sharing.SHARED),
                user("b7Yt4Hn0Se6qWd1Kx9Rj5g", Role.SECONDARY, UserState.ACTIVE, Sharing.LIMITED));
        assertRoster("two-users", profile("mini-os9"), EPOCH, users);
    }

    @Test
    void tellToWhomTheCarIsLentForAnotherTime() throws IOException, WireFault {
        List<User> users = List.of(
                user("p4Rt6Yh2Kd8sWm0Lx3Vn5A", Role.PRIMARY, UserState.ACTIVE, Sharing.SHARED),
                user("e6Wn0Xs4Mv2pLa8Gd7Kj1w", Role.SECONDARY, UserState.OUTSIDE_VALIDITY, Sharing.LIMITED));
        assertRoster("lent-for-a-week", profile("connected-cars"), "h5Jw8sNcRrGf0vTz1Yq6Lg", users);
    }

    private void assertRoster(String file, Profile profile, String epoch, List<User> users) throws IOException {
        Kept kept = Kept.fresh(new Epoch(epoch, KEY)).with(Membership.of(new Roster(2, users)));
        assertWritten(
                "v2c/state/roster/" + file + ".json",
                StateWriter.roster(State.started(profile, Bounds.STANDARD, kept)));
    }

    private static Profile profile(String id) throws IOException, WireFault {
        try (InputStream in = WorkedStatesTest.class.getResourceAsStream("/io/codriver/agent/platform/profiles.json")) {
            return ProfileReader.read(in.readAllBytes()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static User user(String uid, Role role, UserState state, Sharing sharing) {
        return User.joined(
                new UserId("https://accounts.example.com", uid),
                new Uid(uid),
                new DisplayName("A••• B."),
                role,
                state,
                Rights.standard(sharing),
                new Consent("2026-01", "en-GB", Instant.EPOCH),
                Instant.EPOCH);
    }

    private void assertWritten(String file, byte[] written) throws IOException {
        JsonNode golden = json.readTree(Examples.require(file).text());
        assertEquals(golden.toPrettyString(), json.readTree(written).toPrettyString());
    }
}
