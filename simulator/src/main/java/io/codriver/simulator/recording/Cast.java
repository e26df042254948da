package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is who in a recording: the names that people have in the scenario, by their masked accounts. */
final class Cast {

    /** {@code A••• B.}: such a name can be given to somebody, who is then shown in the car like the one before. */
    private static final Pattern MASKED_NAME = Pattern.compile("(\\p{L})•••(?: (\\p{L}\\.))?");

    private final Map<String, String> namesByAccount = new HashMap<>();
    private final Map<String, String> namesByUid = new HashMap<>();

    private Cast() {}

    /** Everybody who is named in these messages. */
    static Cast of(List<RecordedMessage> messages) {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> invited = new HashMap<>();
        for (RecordedMessage one : messages) {
            if (one.kind() == Kind.COMMAND) {
                String account = one.data().path("user").path("sub").asText();
                String invitation = one.text("inviteId");
                switch (one.what()) {
                    case "user.invite" -> invited.put(invitation, one.text("displayName"));
                    case "user.accept" -> shown.putIfAbsent(account, invited.getOrDefault(invitation, ""));
                    case "link.offer", "primary.designate" -> shown.putIfAbsent(account, one.text("displayName"));
                    default -> {
                        // Names nobody for the first time.
                    }
                }
            }
        }
        Cast cast = new Cast();
        Set<String> taken = new HashSet<>();
        shown.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String name = name(entry.getKey(), entry.getValue(), taken);
            taken.add(name);
            cast.namesByAccount.put(entry.getKey(), name);
        });
        return cast;
    }

    private static String name(String account, String shown, Set<String> taken) {
        Matcher masked = MASKED_NAME.matcher(shown);
        if (!masked.matches()) {
            return account;
        }
        String first = masked.group(1);
        String last = masked.group(2) == null ? "" : " " + masked.group(2);
        // Where nobody looks: what is shown in the car is made of the beginnings of the first and the last word.
        return taken.contains(first + "." + last) ? first + "-" + account + last : first + "." + last;
    }

    /** The name of somebody with this masked account; who was never seen before is called like the account. */
    String name(String account) {
        return namesByAccount.getOrDefault(account, account);
    }

    /** The name of the one whom {@code {iss, sub}} means, if that is what this is. */
    Optional<String> findName(JsonNode user) {
        return Optional.of(user.path("sub")).filter(JsonNode::isTextual).map(sub -> name(sub.asText()));
    }

    /** From now on the car calls somebody by this uid. */
    void joined(String uid, String name) {
        namesByUid.put(uid, name);
    }

    /** Who has this uid. */
    Optional<String> findByUid(String uid) {
        return Optional.ofNullable(namesByUid.get(uid));
    }
}
