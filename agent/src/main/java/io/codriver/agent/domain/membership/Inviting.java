package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** The primary invites somebody by a contact address; who accepts becomes a secondary. */
public final class Inviting {

    private Inviting() {}

    /** Invites, no more people than there are places. Somebody whom the car's own code links may still be faster. */
    public static Step<Membership> invite(Membership members, Given given, Actor actor, Invitation invitation) {
        Optional<Reason> obstacle = findObstacle(members, given, actor);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        if (members.findInvitation(invitation.id()).isPresent()) {
            return Step.refuse(members, Reason.ID_REUSED);
        }
        if (!invitation.rights().validity().isPossible(given.now())) {
            return Step.refuse(members, Reason.OUTSIDE_VALIDITY);
        }
        Details details = Details.none()
                .with("inviteId", invitation.id().value())
                .with("openUntil", invitation.until().wall());
        return Step.answer(members.with(invitation), Receipt.succeeded(details));
    }

    /** Somebody accepts, with the terms that the invitation names. */
    public static Step<Membership> accept(
            Membership members, Given given, InviteId id, UserId account, Consent consent) {
        Optional<Invitation> open = members.findInvitation(id);
        if (open.isEmpty()) {
            return Step.refuse(members, Reason.NO_SUCH_INVITATION);
        }
        if (!given.clockIsSure()) {
            return Step.refuse(members, Reason.CLOCK_UNSURE);
        }
        Invitation invitation = open.get();
        if (!consent.version().equals(invitation.terms().version())) {
            return Step.refuse(members, Reason.TERMS_NOT_ACCEPTED);
        }
        Optional<User> linked = members.roster().findUser(account);
        if (linked.isPresent()) {
            return Step.answer(
                    members.without(invitation), Receipt.unchanged(Reason.ALREADY_LINKED, Details.about(linked.get())));
        }
        if (members.roster().size() >= given.profile().userLimit()) {
            return Step.refuse(members, Reason.USER_LIMIT_REACHED);
        }
        User user = newUser(given, invitation, account, consent);
        return Step.answer(
                        members.without(invitation).with(members.roster().with(user)),
                        Receipt.succeeded(Details.about(user)))
                .because(Cause.What.JOINED, Cause.By.USER);
    }

    /** The primary takes an invitation back. */
    public static Step<Membership> withdraw(Membership members, Actor actor, InviteId id) {
        Optional<Reason> obstacle = Authority.findObstacle(members.roster(), actor, Reason.ROLE_NOT_ALLOWED);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        return members.findInvitation(id)
                .map(open -> Step.answer(members.without(open), Receipt.succeeded(Details.none())))
                .orElseGet(() -> Step.refuse(members, Reason.NO_SUCH_INVITATION));
    }

    private static Optional<Reason> findObstacle(Membership members, Given given, Actor actor) {
        if (!given.profile().invitations()) {
            return Optional.of(Reason.ROLE_NOT_ALLOWED);
        }
        Optional<Reason> notPrimary = Authority.findObstacle(members.roster(), actor, Reason.ROLE_NOT_ALLOWED);
        if (notPrimary.isPresent()) {
            return notPrimary;
        }
        if (given.profile().isSingleUser()) {
            return Optional.of(Reason.PLATFORM_SINGLE_USER);
        }
        int taken = members.roster().size() + members.invitations().size();
        return taken >= given.profile().userLimit() ? Optional.of(Reason.USER_LIMIT_REACHED) : Optional.empty();
    }

    /** The primary has invited the person: no platform asks it again whether it approves. */
    private static User newUser(Given given, Invitation invitation, UserId account, Consent consent) {
        boolean holds = Lending.holds(invitation.rights().validity(), given);
        return User.joined(
                account,
                given.epoch().uidOf(account),
                invitation.displayName(),
                Role.SECONDARY,
                holds ? UserState.ACTIVE : UserState.OUTSIDE_VALIDITY,
                invitation.rights(),
                consent,
                given.now().wall());
    }
}
