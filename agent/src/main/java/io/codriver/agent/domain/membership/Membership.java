package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What these rules can change.
 *
 * @param roster who is linked
 * @param invitations who is invited, oldest first
 * @param handover who asks for the primary role
 * @param designation whom a service partner names
 */
public record Membership(
        Roster roster, List<Invitation> invitations, Optional<Handover> handover, Optional<Designation> designation) {

    public Membership {
        invitations = List.copyOf(invitations);
    }

    /** Of a car to which nothing ever happened. */
    public static Membership of(Roster roster) {
        return new Membership(roster, List.of(), Optional.empty(), Optional.empty());
    }

    /** The invitation of that name, if it is open. */
    public Optional<Invitation> findInvitation(InviteId id) {
        return invitations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether something is open, or lent, that time will end. */
    public boolean hasDeadline() {
        return !invitations.isEmpty()
                || handover.isPresent()
                || designation.isPresent()
                || roster.users().stream()
                        .anyMatch(user -> user.rights().validity().isLimited());
    }

    /** The refusal of a command that goes by an older list, or nothing if it goes by this one or does not say. */
    public Optional<Receipt> findStale(OptionalLong ifRevision) {
        return ifRevision.isEmpty() || ifRevision.getAsLong() == roster.revision()
                ? Optional.empty()
                : Optional.of(Listing.stale(roster));
    }

    /** Notes what a user did last. */
    public Membership note(UserId who, Deed deed) {
        return with(roster.note(who, deed));
    }

    /** With another list. */
    public Membership with(Roster changed) {
        return new Membership(changed, invitations, handover, designation);
    }

    Membership with(Invitation added) {
        return invited(Stream.concat(invitations.stream(), Stream.of(added)));
    }

    Membership without(Invitation gone) {
        return invited(invitations.stream().filter(one -> !one.id().equals(gone.id())));
    }

    Membership uninvited() {
        return invited(Stream.empty());
    }

    Membership asking(Optional<Handover> changed) {
        return new Membership(roster, invitations, changed, designation);
    }

    Membership naming(Optional<Designation> changed) {
        return new Membership(roster, invitations, handover, changed);
    }

    private Membership invited(Stream<Invitation> changed) {
        return new Membership(roster, changed.toList(), handover, designation);
    }
}
