package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.membership.Handover;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may change what of the list of users, told a second time and apart from the rules: from what was asked for, by
 * whom, and what the car's own list said of them before.
 */
final class Warrant {

    private final Profile profile;
    private final Walk walk;

    Warrant(Profile profile, Walk walk) {
        this.profile = profile;
        this.walk = walk;
    }

    /**
     * What may become of the list.
     *
     * @param roles who is on it, and as what
     * @param about whose rights may be others than before
     */
    private record Grant(Map<UserId, Role> roles, Set<UserId> about) {}

    /** Nothing but time: nobody comes or goes, and only who is lent the car has another state. */
    static void checkTime(Roster before, Roster after) {
        assertEquals(roles(before), roles(after), "time alone changed who is on the list");
        for (User user : after.users()) {
            User was = before.findUser(user.id()).orElseThrow();
            assertTrue(
                    was.rights().validity().isLimited()
                            || (was.state() == user.state() && was.rights().equals(user.rights())),
                    "time alone changed somebody's rights");
            assertEquals(was.rights().sharing(), user.rights().sharing());
            assertEquals(was.rights().only(), user.rights().only());
        }
    }

    /** Whatever changed of the list, somebody asked for who may. */
    void check(Kept before, Kept after, Witness.Step cause) {
        Roster was = before.roster();
        Roster is = after.roster();
        if (was.revision() == is.revision()) {
            checkTime(was, is);
            return;
        }
        Grant grant = find(before, cause).orElseThrow(() -> new AssertionError("nobody may do that: " + cause.input()));
        assertEquals(grant.roles(), roles(is), () -> "the list is another than was asked for: " + cause.input());
        for (User user : is.users()) {
            Optional<User> old =
                    was.findUser(user.id()).filter(one -> !grant.about().contains(one.id()));
            old.ifPresent(one -> {
                assertEquals(one.rights(), user.rights(), "somebody else's rights changed");
                assertEquals(one.state(), user.state(), "somebody else's state changed");
            });
        }
    }

    private Optional<Grant> find(Kept before, Witness.Step cause) {
        Input input = cause.input().orElseThrow();
        if (input instanceof Input.Arrived arrived) {
            return arrived.delivery()
                    .correlation()
                    .map(bytes -> MessageId.of(bytes.toArray()))
                    .flatMap(walk.users::findErrand)
                    .flatMap(errand -> find(before, errand));
        }
        assertTrue(input instanceof Input.Touched && !cause.moving(), "neither asked for nor touched");
        Action action = ((Input.Touched) input).action();
        Optional<User> driver = cause.driver().flatMap(before.roster()::findUser);
        if (action instanceof Action.AnswerDesignation answer) {
            return before.membership()
                    .designation()
                    .filter(open -> answer.yes() && before.roster().size() == 0)
                    .filter(open -> answer.nominee()
                            .equals(before.epoch().uidOf(open.nominee().user())))
                    .map(open -> new Grant(Map.of(open.nominee().user(), Role.PRIMARY), Set.of()));
        }
        if (action instanceof Action.TypeCode typed) {
            return joined(before, typed.linkId().value());
        }
        return driver.flatMap(user -> errand(before, action, user)).flatMap(errand -> find(before, errand));
    }

    /** What a driver does, as the cloud would say it. */
    private static Optional<Errand> errand(Kept before, Action action, User driver) {
        Roster roster = before.roster();
        Actor actor = new Actor.User(driver.id());
        if (action instanceof Action.RemoveUser remove) {
            String reason = remove.user().equals(driver.uid()) ? "LEFT" : "REMOVED";
            return roster.findUser(remove.user()).map(user -> Errand.of("user.remove", actor, user.id(), reason));
        }
        if (action instanceof Action.ApproveUser answer) {
            return roster.findUser(answer.user())
                    .map(user -> Errand.of("user.approve", actor, user.id(), "" + answer.approve()));
        }
        if (action instanceof Action.ShareWith share) {
            return roster.findUser(share.user()).map(user -> Errand.of("user.update", actor, user.id(), ""));
        }
        if (action instanceof Action.TransferTo transfer) {
            return roster.findUser(transfer.user()).map(user -> Errand.of("primary.transfer", actor, user.id(), ""));
        }
        if (action instanceof Action.AnswerHandover answer) {
            return before.membership()
                    .handover()
                    .map(Handover::user)
                    .filter(user -> answer.user().equals(before.epoch().uidOf(user)))
                    .map(user -> Errand.of("primary.handover.answer", actor, user, "" + answer.grant()));
        }
        return Optional.empty();
    }

    private Optional<Grant> find(Kept before, Errand errand) {
        Roster roster = before.roster();
        Optional<User> about = errand.about().flatMap(roster::findUser);
        boolean primary = errand.actor()
                .filter(actor -> actor instanceof Actor.User user
                        && roster.findUser(user.id()).filter(User::isPrimary).isPresent())
                .isPresent();
        boolean partner = errand.actor()
                .filter(actor -> actor instanceof Actor.ServicePartner)
                .isPresent();
        Optional<User> secondary = about.filter(user -> !user.isPrimary());
        return switch (errand.type()) {
            case "link.commit" -> joined(before, errand.word());
            case "user.accept" -> invited(before, errand);
            case "user.remove" -> removed(roster, errand, primary);
            case "user.update" ->
                secondary.filter(user -> primary).map(user -> new Grant(roles(roster), Set.of(user.id())));
            case "user.approve" ->
                secondary
                        .filter(user -> primary && user.state() == UserState.AWAITING_APPROVAL)
                        .map(user -> errand.word().equals("true")
                                ? new Grant(roles(roster), Set.of(user.id()))
                                : without(roster, user));
            case "primary.transfer" ->
                secondary
                        .filter(user -> primary && changes(PrimaryChange.TRANSFER))
                        .flatMap(user -> swapped(roster, user));
            case "primary.handover.answer" ->
                secondary
                        .filter(user -> primary && changes(PrimaryChange.HANDOVER))
                        .filter(user -> errand.word().equals("true"))
                        .filter(user -> before.membership()
                                .handover()
                                .filter(open -> open.user().equals(user.id()))
                                .isPresent())
                        .flatMap(user -> swapped(roster, user));
            case "primary.designate" ->
                errand.about()
                        .filter(user -> partner && roster.size() == 0)
                        .filter(user -> profile.firstPrimary().contains(FirstPrimary.SERVICE_PARTNER))
                        .map(user -> new Grant(Map.of(user, Role.PRIMARY), Set.of()));
            case "primary.remove" ->
                partner && changes(PrimaryChange.REMOVED_BY_SERVICE_PARTNER)
                        ? Optional.of(new Grant(Map.of(), Set.of()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Nobody joins but by a request that somebody opened, with a code that somebody knew. */
    private Optional<Grant> joined(Kept before, String linkId) {
        Link link = before.requests().findOpen(new LinkId(linkId)).orElseThrow();
        assertTrue(walk.ledger.wasOpened(linkId), "linked without being opened");
        assertTrue(walk.ledger.isKnown(linkId), "linked without the code");
        assertTrue(link.charged() > 0, "compared before it was counted");
        Map<UserId, Role> roles = roles(before.roster());
        if (link.offer().role() == Role.PRIMARY) {
            assertTrue(roles.isEmpty() || changes(PrimaryChange.REPLACE), "the primary was replaced");
            roles.clear();
        }
        roles.put(link.offer().user(), link.offer().role());
        return Optional.of(new Grant(roles, Set.of(link.offer().user())));
    }

    private Optional<Grant> invited(Kept before, Errand errand) {
        Map<UserId, Role> roles = roles(before.roster());
        boolean isNew = roles.put(errand.about().orElseThrow(), Role.SECONDARY) == null;
        return before.membership()
                .findInvitation(new InviteId(errand.word()))
                .filter(open -> isNew && profile.invitations())
                .map(open -> new Grant(roles, Set.of()));
    }

    private static Optional<Grant> removed(Roster roster, Errand errand, boolean primary) {
        Optional<User> user = errand.about().flatMap(roster::findUser);
        boolean may = switch (errand.word()) {
            case "REMOVED" -> primary && user.filter(User::isPrimary).isEmpty();
            case "LEFT" -> errand.actor().equals(errand.about().map(Actor.User::new));
            default -> errand.actor().equals(Optional.of(new Actor.Cloud()));
        };
        return user.filter(one -> may)
                .map(one -> one.isPrimary() ? new Grant(Map.of(), Set.of()) : without(roster, one));
    }

    private static Grant without(Roster roster, User user) {
        Map<UserId, Role> roles = roles(roster);
        roles.remove(user.id());
        return new Grant(roles, Set.of());
    }

    private static Optional<Grant> swapped(Roster roster, User next) {
        if (next.state() != UserState.ACTIVE) {
            return Optional.empty();
        }
        UserId former = roster.findPrimary().orElseThrow().id();
        Map<UserId, Role> roles = roles(roster);
        roles.put(former, Role.SECONDARY);
        roles.put(next.id(), Role.PRIMARY);
        return Optional.of(new Grant(roles, Set.of(former, next.id())));
    }

    private boolean changes(PrimaryChange change) {
        return profile.primaryChanges().contains(change);
    }

    private static Map<UserId, Role> roles(Roster roster) {
        Map<UserId, Role> roles = new LinkedHashMap<>();
        roster.users().forEach(user -> roles.put(user.id(), user.role()));
        return roles;
    }
}
