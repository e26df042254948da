package io.codriver.agent.domain.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of users; it cannot hold two primaries or one account twice.
 *
 * @param revision counts the changes since the epoch began
 * @param users in the order in which they were linked
 */
public record Roster(long revision, List<User> users) {

    public Roster {
        users = List.copyOf(users);
        if (users.stream().filter(user -> user.role() == Role.PRIMARY).count() > 1) {
            throw new IllegalArgumentException("a car has at most one primary user");
        }
        if (users.stream().map(User::id).distinct().count() < users.size()) {
            throw new IllegalArgumentException("an account is linked at most once");
        }
    }

    /** The list of a car that nobody is linked to. */
    public static Roster empty() {
        return new Roster(0, List.of());
    }

    /** The primary user, if there is one. */
    public Optional<User> findPrimary() {
        return users.stream().filter(user -> user.role() == Role.PRIMARY).findFirst();
    }

    /** The user with this account, if it is linked. */
    public Optional<User> findUser(UserId id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** How many users there are. */
    public int size() {
        return users.size();
    }

    /** This list with one more user at its end, one revision later. */
    public Roster with(User user) {
        return new Roster(
                revision + 1, Stream.concat(users.stream(), Stream.of(user)).toList());
    }

    /** A list of this one user alone, one revision later. */
    public Roster replacedBy(User user) {
        return new Roster(revision + 1, List.of(user));
    }
}
