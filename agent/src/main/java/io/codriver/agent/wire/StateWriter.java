package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.User;
import java.util.Locale;

/** Writes the retained messages, which describe how things are. They hold no name and no account. */
public final class StateWriter {

    private static final int CONTRACT_VERSION = 1;

    private StateWriter() {}

    /** Whether the agent is there. */
    public enum Presence {
        READY,
        DISCONNECTED,
        /** Said by the broker as the last will. */
        LOST
    }

    /**
     * The agent's presence.
     *
     * @param bdSeq the number of the connection, so that the late will of an older one can be told apart
     */
    public static byte[] presence(Presence presence, long bdSeq) {
        return Json.write(Json.newObject()
                .put("state", presence.name().toLowerCase(Locale.ROOT))
                .put("bdSeq", bdSeq));
    }

    /** What this car is able to do. */
    public static byte[] vehicle(State state, String agentVersion) {
        Profile profile = state.profile();
        ObjectNode vehicle = Json.newObject()
                .put("contract", CONTRACT_VERSION)
                .put("profile", profile.id())
                .put("userLimit", profile.userLimit());
        ArrayNode ceremonies = vehicle.putArray("ceremonies");
        profile.ceremonies().stream().sorted().forEach(ceremony -> ceremonies.add(ceremony.name()));
        return Json.write(vehicle.put("epoch", state.epoch().id()).put("agentVersion", agentVersion));
    }

    /** The list of users. */
    public static byte[] roster(State state) {
        ObjectNode roster = Json.newObject()
                .put("revision", state.roster().revision())
                .put("epoch", state.epoch().id())
                .put("count", state.roster().size())
                .put("limit", state.profile().userLimit());
        ArrayNode users = roster.putArray("users");
        for (User user : state.roster().users()) {
            users.addObject()
                    .put("uid", user.uid().value())
                    .put("role", user.role().name())
                    .put("state", user.state().name())
                    .put("sharing", user.sharing().name());
        }
        return Json.write(roster);
    }
}
