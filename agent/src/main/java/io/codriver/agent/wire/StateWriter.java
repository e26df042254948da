package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.User;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

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
        vehicle.set("ceremonies", names(profile.ceremonies()));
        vehicle.set("firstPrimary", names(profile.firstPrimary()));
        vehicle.put("primaryApproves", profile.primaryApproves()).put("invitations", profile.invitations());
        vehicle.set("primaryChanges", names(profile.primaryChanges()));
        vehicle.set("primaryMay", names(profile.primaryMay()));
        vehicle.set("secondaryMay", names(profile.secondaryMay()));
        vehicle.set("mustBeBooked", names(profile.mustBeBooked()));
        Head newest = state.kept().audit().head();
        vehicle.putObject("audit").put("count", newest.count()).put("hash", newest.hash());
        return Json.write(vehicle.put("epoch", state.epoch().id()).put("agentVersion", agentVersion));
    }

    /** In the order of the contract. */
    private static ArrayNode names(Set<? extends Enum<?>> set) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        set.stream().sorted(Comparator.comparingInt(Enum::ordinal)).forEach(one -> names.add(one.name()));
        return names;
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
                    .put("sharing", user.rights().sharing().name());
        }
        return Json.write(roster);
    }
}
