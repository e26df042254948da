package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Saved;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When something has been erased that must not stay in the log: an account, or a code. */
final class Erasure {

    private Erasure() {}

    /** Whether this step took away a user or the open request. */
    static boolean isDue(@Nullable Saved before, Saved after) {
        return before != null && (linkEnded(before, after) || userLeft(before, after));
    }

    private static boolean linkEnded(Saved before, Saved after) {
        return openLink(before).isPresent() && !openLink(before).equals(openLink(after));
    }

    private static Optional<LinkId> openLink(Saved saved) {
        return saved.kept().requests().open().map(Link::id);
    }

    private static boolean userLeft(Saved before, Saved after) {
        return !users(after).containsAll(users(before));
    }

    private static Set<UserId> users(Saved saved) {
        return saved.kept().roster().users().stream().map(User::id).collect(Collectors.toSet());
    }
}
