package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/**
 * Users go. Whoever is on the list is there because of a primary: when the primary goes, everyone goes, and whoever asks
 * for that has been shown who that is.
 */
public final class Removing {

    private Removing() {}

    /** Why a user goes; names of the contract. */
    public enum Why {
        /** The primary takes a secondary off the list. */
        REMOVED,
        /** The user goes by itself. */
        LEFT,
        /** The account is no more. */
        ACCOUNT_DELETED
    }

    /**
     * Takes a user off the list.
     *
     * @param token of the list that a primary who leaves was shown
     */
    public static Step<Membership> remove(
            Membership members, Given given, Actor actor, UserId account, Why why, Optional<String> token) {
        Optional<User> found = members.roster().findUser(account);
        Optional<Reason> obstacle = findObstacle(members.roster(), actor, account, why);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        if (found.isEmpty()) {
            return Step.refuse(members, Reason.NOT_LINKED);
        }
        User user = found.get();
        boolean agreed = !user.isPrimary()
                || why == Why.ACCOUNT_DELETED
                || members.roster().size() == 1
                || token.map(shown -> Listing.wasShown(members.roster(), given, actor, shown))
                        .orElse(false);
        if (!agreed) {
            Details shown = Listing.preview(members.roster(), given, actor);
            return Step.answer(members, Receipt.rejected(Reason.CONFIRMATION_REQUIRED, shown));
        }
        return takeOff(members, user).because(what(why), by(why));
    }

    /** A service partner asks who would go with the primary. */
    public static Step<Membership> preview(Membership members, Given given, Actor actor) {
        return findPartnersObstacle(members, given, actor)
                .map(reason -> Step.refuse(members, reason))
                .orElseGet(
                        () -> Step.answer(members, Receipt.succeeded(Listing.preview(members.roster(), given, actor))));
    }

    /** A service partner removes the primary and everyone else, as the list was previewed. */
    public static Step<Membership> removePrimary(Membership members, Given given, Actor actor, String token) {
        Optional<Reason> obstacle = findPartnersObstacle(members, given, actor);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        if (!Listing.wasShown(members.roster(), given, actor, token)) {
            return Step.answer(members, Listing.stale(members.roster()));
        }
        return takeOff(members, members.roster().findPrimary().orElseThrow())
                .because(Cause.What.PRIMARY_REMOVED, Cause.By.SERVICE_PARTNER);
    }

    /** Somebody signed in leaves, having been shown on the screen who goes too. */
    public static Step<Membership> leaveInCar(Membership members, User user) {
        return takeOff(members, user).because(what(Why.LEFT), by(Why.LEFT));
    }

    /** The primary takes everyone along. */
    private static Step<Membership> takeOff(Membership members, User user) {
        Roster left =
                user.isPrimary() ? members.roster().cleared() : members.roster().without(user);
        return Step.answer(members.with(left), Receipt.succeeded(Details.none()));
    }

    private static Optional<Reason> findObstacle(Roster roster, Actor actor, UserId account, Why why) {
        return switch (why) {
            case REMOVED -> findObstacleToRemove(roster, actor, account);
            case LEFT ->
                actor.equals(new Actor.User(account)) ? Optional.empty() : Optional.of(Reason.ROLE_NOT_ALLOWED);
            case ACCOUNT_DELETED ->
                actor instanceof Actor.Cloud ? Optional.empty() : Optional.of(Reason.ROLE_NOT_ALLOWED);
        };
    }

    private static Optional<Reason> findObstacleToRemove(Roster roster, Actor actor, UserId account) {
        boolean superior = roster.findUser(account).map(User::isPrimary).orElse(false);
        Optional<Reason> obstacle = Authority.findObstacle(
                roster, actor, superior ? Reason.CANNOT_REMOVE_SUPERIOR : Reason.ROLE_NOT_ALLOWED);
        // The primary removes others; it leaves by itself in another way, in which it is told what that means.
        return obstacle.or(() -> superior ? Optional.of(Reason.ROLE_NOT_ALLOWED) : Optional.empty());
    }

    private static Optional<Reason> findPartnersObstacle(Membership members, Given given, Actor actor) {
        if (!(actor instanceof Actor.ServicePartner)
                || !given.profile().primaryChanges().contains(PrimaryChange.REMOVED_BY_SERVICE_PARTNER)) {
            return Optional.of(Reason.ROLE_NOT_ALLOWED);
        }
        return members.roster().size() == 0 ? Optional.of(Reason.PRIMARY_REQUIRED) : Optional.empty();
    }

    private static Cause.What what(Why why) {
        return switch (why) {
            case REMOVED -> Cause.What.REMOVED;
            case LEFT -> Cause.What.LEFT;
            case ACCOUNT_DELETED -> Cause.What.ACCOUNT_DELETED;
        };
    }

    private static Cause.By by(Why why) {
        return switch (why) {
            case REMOVED -> Cause.By.PRIMARY;
            case LEFT -> Cause.By.USER;
            case ACCOUNT_DELETED -> Cause.By.CLOUD;
        };
    }
}
