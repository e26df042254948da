package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds every transaction of a walk against what the car has promised; each is what a power cut could leave. */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A message that is refused for one of these has used up a try, or shown that the request is over. */
    private static final Set<String> MAY_CHANGE = Set.of("CODE_MISMATCH", "CODE_LOCKED", "CODE_EXPIRED");

    private final Profile profile;
    private final Walk walk;

    Journal(Profile profile, Walk walk) {
        this.profile = profile;
        this.walk = walk;
    }

    void check(List<Transaction> transactions) {
        Transaction before = transactions.get(0);
        for (Transaction after : transactions) {
            checkRoster(after.saved().kept().roster());
            after.saved().kept().requests().open().ifPresent(Journal::checkOpen);
            checkLinked(before.saved().kept(), after.saved().kept());
            for (Outgoing message : after.outgoing()) {
                if (message.topic().equals("v2c/receipt")) {
                    checkReceipt(before, after, data(message));
                }
            }
            before = after;
        }
    }

    /** The data of a message. */
    static JsonNode data(Outgoing message) {
        try {
            return JSON.readTree(message.payload().toArray()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkRoster(Roster roster) {
        assertTrue(roster.size() <= profile.userLimit(), "more users than fit");
        assertTrue(
                roster.users().stream()
                                .filter(user -> user.role() == Role.PRIMARY)
                                .count()
                        <= 1,
                "two primaries");
        assertEquals(
                roster.size(), roster.users().stream().map(User::id).distinct().count(), "an account twice");
        for (User user : roster.users()) {
            assertTrue(
                    walk.plans.stream()
                            .filter(plan -> plan.account().equals(user.id().sub()))
                            .filter(plan -> plan.terms().equals(user.consent().version()))
                            .anyMatch(plan -> walk.accepted.contains(plan.linkId() + " " + plan.terms())),
                    "a user without accepted terms");
            boolean waits = profile.primaryApproves() && user.role() == Role.SECONDARY;
            assertEquals(waits ? UserState.AWAITING_APPROVAL : UserState.ACTIVE, user.state());
        }
    }

    private static void checkOpen(Link open) {
        assertTrue(open.charged() <= LinkingLimits.MOST_TRIES, "more tries than a code bears");
        assertEquals(open.opened(), open.charged() > 0, "a code that can be tried, and no try is counted");
    }

    /** Nobody joins but by a request that somebody opened, with a code that somebody knew. */
    private void checkLinked(Kept before, Kept after) {
        if (after.roster().equals(before.roster())) {
            return;
        }
        assertEquals(before.roster().revision() + 1, after.roster().revision());
        Link link = before.requests().open().orElseThrow();
        assertEquals(Optional.empty(), after.requests().open());
        assertTrue(walk.opened.contains(link.id().value()), "linked without being opened");
        assertTrue(walk.knowers.contains(link.id().value()), "linked without the code");
        assertTrue(link.charged() > 0, "compared before it was counted");
    }

    private static void checkReceipt(Transaction before, Transaction after, JsonNode receipt) {
        Kept was = before.saved().kept();
        Kept is = after.saved().kept();
        String reason = receipt.path("reason").asText();
        if (receipt.get("duplicate").booleanValue()) {
            assertEquals(was, is, "a message had an effect twice");
        } else if (receipt.get("status").asText().equals("REJECTED")) {
            assertEquals(was.roster(), is.roster(), "a refused message changed the list of users");
            assertTrue(was.equals(is) || MAY_CHANGE.contains(reason), () -> "refused and changed: " + reason);
        } else if (!reason.isEmpty()) {
            assertEquals(was, is, "nothing to change, and changed");
        }
        if (reason.equals("CODE_MISMATCH") && !receipt.get("duplicate").booleanValue()) {
            int charged = is.requests().open().orElseThrow().charged();
            assertEquals(was.requests().open().orElseThrow().charged() + 1, charged, "a guess was free");
        }
        assertFalse(reason.equals("STORAGE"), "a passing answer was kept");
    }
}
