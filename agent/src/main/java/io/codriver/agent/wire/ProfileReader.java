package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a data file of platform profiles: {@code {"profiles": [{…}]}}, each with the members of {@link Profile} and,
 * if its author likes, a {@code comment}; {@code mustBeBooked} may be left out. An unknown member is an error, since it may be a misspelt limit.
 */
public final class ProfileReader {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "brand",
            "displayName",
            "comment",
            "userLimit",
            "ceremonies",
            "firstPrimary",
            "primaryApproves",
            "invitations",
            "primaryMay",
            "secondaryMay",
            "mustBeBooked",
            "primaryChanges");

    private ProfileReader() {}

    /**
     * The profiles of a file, in its order.
     *
     * @throws WireFault if it is not such a file; the text says where
     */
    public static List<Profile> read(byte[] file) throws WireFault {
        Fields fields = new Fields("", Json.readObject(file));
        List<Profile> profiles = new ArrayList<>();
        for (JsonNode one : fields.array("profiles")) {
            if (!(one instanceof ObjectNode object)) {
                throw fields.problem("profiles", "holds something that is not an object");
            }
            profiles.add(readProfile(new Fields("profiles[" + profiles.size() + "].", object)));
        }
        if (profiles.stream().map(Profile::id).distinct().count() < profiles.size()) {
            throw fields.problem("profiles", "has two profiles of one id");
        }
        return List.copyOf(profiles);
    }

    private static Profile readProfile(Fields fields) throws WireFault {
        fields.requireOnly(MEMBERS);
        try {
            return new Profile(
                    fields.text("id"),
                    fields.text("brand"),
                    fields.text("displayName"),
                    fields.wholeNumber("userLimit"),
                    choices(fields, "ceremonies", Ceremony.class),
                    choices(fields, "firstPrimary", FirstPrimary.class),
                    fields.truth("primaryApproves"),
                    fields.truth("invitations"),
                    choices(fields, "primaryMay", Capability.class),
                    choices(fields, "secondaryMay", Capability.class),
                    fields.has("mustBeBooked") ? choices(fields, "mustBeBooked", Capability.class) : Set.of(),
                    choices(fields, "primaryChanges", PrimaryChange.class));
        } catch (IllegalArgumentException e) {
            throw fields.problem("", String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> Set<E> choices(Fields fields, String name, Class<E> kind) throws WireFault {
        Set<E> chosen = new HashSet<>();
        for (String text : fields.texts(name)) {
            try {
                chosen.add(Enum.valueOf(kind, text));
            } catch (IllegalArgumentException e) {
                throw fields.problem(name, "has '" + text + "', which is none of " + List.of(kind.getEnumConstants()));
            }
        }
        return chosen;
    }
}
