package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Saved;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.membership.Invitation;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.roster.User;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When something has been erased that must not stay in the log: an account, a name, or a code. */
final class Erasure {

    private Erasure() {}

    /** Whether this step took away a user, a request or an announcement; what users did is nothing of that kind. */
    static boolean isDue(@Nullable Saved before, Saved after) {
        return before != null && !people(after.kept()).containsAll(people(before.kept()));
    }

    private static Set<Object> people(Kept kept) {
        Membership members = kept.membership();
        return Stream.of(
                        members.roster().users().stream().map(User::id),
                        members.invitations().stream().map(Invitation::id),
                        members.handover().stream(),
                        members.designation().stream(),
                        kept.requests().open().stream().map(Link::id),
                        kept.notices().unseen().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }
}
