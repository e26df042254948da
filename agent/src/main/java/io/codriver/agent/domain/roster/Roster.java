package io.codriver.agent.domain.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The list of users. It cannot hold one account twice, and whoever is on it is there because of a primary: it is empty,
 * or has exactly one.
 *
 * @param revision counts the changes since the epoch began
 * @param users in the order in which they were linked
 */
public record Roster(long revision, List<User> users) {

    public Roster {
        users = List.copyOf(users);
        if (!users.isEmpty() && users.stream().filter(User::isPrimary).count() != 1) {
            throw new IllegalArgumentException("a list of users has exactly one primary user");
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
        return users.stream().filter(User::isPrimary).findFirst();
    }

    /** The user with this account, if it is linked. */
    public Optional<User> findUser(UserId id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** The user of this name, if there is one. */
    public Optional<User> findUser(Uid uid) {
        return users.stream().filter(user -> user.uid().equals(uid)).findFirst();
    }

    /** How many users there are. */
    public int size() {
        return users.size();
    }

    /** This list with one more user at its end, one revision later. */
    public Roster with(User user) {
        return next(Stream.concat(users.stream(), Stream.of(user)));
    }

    /** This list with each user changed by a function, one revision later. */
    public Roster change(UnaryOperator<User> change) {
        return next(users.stream().map(change));
    }

    /** This list with this user in the place of the one who has its account, one revision later. */
    public Roster change(User changed) {
        return change(user -> user.id().equals(changed.id()) ? changed : user);
    }

    /** This list without that secondary, one revision later. */
    public Roster without(User gone) {
        return next(users.stream().filter(user -> !user.id().equals(gone.id())));
    }

    /** A list of this one user alone, one revision later. */
    public Roster replacedBy(User user) {
        return next(Stream.of(user));
    }

    /** A list of nobody, one revision later. */
    public Roster cleared() {
        return next(Stream.empty());
    }

    /** Notes what a user did last. That is no change of the list: who is on it, and as what, stays the same. */
    public Roster note(UserId who, Deed deed) {
        List<User> noted = users.stream()
                .map(user -> user.id().equals(who) ? user.did(deed) : user)
                .toList();
        return new Roster(revision, noted);
    }

    /** Notes which terms a user accepted. That is no change of the list either. */
    public Roster note(UserId who, Consent consent) {
        List<User> noted = users.stream()
                .map(user -> user.id().equals(who) ? user.accepting(consent) : user)
                .toList();
        return new Roster(revision, noted);
    }

    private Roster next(Stream<User> changed) {
        return new Roster(revision + 1, changed.toList());
    }
}
