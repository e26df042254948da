package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.sale.ResetRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the head unit shows now, complete: drawn from the state after every step, so that there is nothing to restore.
 *
 * @param link the message of the open request to link an account
 * @param questions what else somebody in the car is asked
 * @param users everybody who can reach this car, in the order of linking
 * @param revision of that list
 * @param invited who is invited
 * @param userLimit how many users fit
 * @param notices what nobody has marked as seen, oldest first
 * @param earlierNotices how many changes of the list gave way to newer ones, unseen
 * @param messages what users and the workshop wrote
 * @param driver who is signed in, if it is a user
 * @param locationStopped whether nobody outside learns where the car is
 * @param car how the car itself is
 * @param remote what the car is doing for users who are not in it
 * @param history the car's trips, and how it is charged
 * @param comfort the plan of departures, and the profile of whoever is signed in
 * @param upgrades what is booked for the car
 * @param refusal of the last thing that somebody did here, if it was not done
 * @param moving whether the car moves: texts to read and codes are locked then
 * @param online whether the cloud can be reached
 * @param cannotSave whether the store refuses to write: then nothing can change until it can
 * @param certificateEnds when the car's certificate ends, if that is soon
 */
public record Screen(
        Optional<LinkMessage> link,
        Questions questions,
        List<UserLine> users,
        long revision,
        List<InvitedLine> invited,
        int userLimit,
        List<Notice> notices,
        long earlierNotices,
        MessagesPanel messages,
        Optional<Uid> driver,
        boolean locationStopped,
        CarPanel car,
        RemotePanel remote,
        HistoryPanel history,
        ComfortPanel comfort,
        UpgradesPanel upgrades,
        Optional<Refusal> refusal,
        boolean moving,
        boolean online,
        boolean cannotSave,
        Optional<Instant> certificateEnds) {

    /** Why the last thing that somebody did here was not done. */
    public Optional<Reason> refused() {
        return refusal.map(Refusal::reason);
    }

    /** Whether the primary is signed in, who decides about the others. */
    public boolean primaryDrives() {
        return users.stream().anyMatch(user -> user.role() == Role.PRIMARY && driver.equals(Optional.of(user.uid())));
    }

    /**
     * A user in the list "Users", and in "Who can reach this car?".
     *
     * @param uid for the actions
     * @param may what the user may see and do while the rights are in force
     * @param sharing how much the user sees of position and trips
     * @param lentFrom when the user's time begins, if the car is lent
     * @param lentUntil when it is over
     * @param since when it was linked
     * @param lastDeed what it did last
     */
    public record UserLine(
            Uid uid,
            DisplayName displayName,
            Role role,
            UserState state,
            Set<Capability> may,
            Sharing sharing,
            Optional<Instant> lentFrom,
            Optional<Instant> lentUntil,
            Instant since,
            Deed lastDeed) {}

    /** Somebody who was invited and has not accepted. */
    public record InvitedLine(DisplayName displayName, Instant until) {}

    /**
     * What somebody in the car is asked, besides the message of a link.
     *
     * @param handover who asks for the primary role; the primary answers
     * @param designation whom a service partner names as primary; anybody in the car answers
     * @param reset who asks for a reset for sale; anybody in the car answers
     */
    public record Questions(
            Optional<HandoverQuestion> handover,
            Optional<DesignationQuestion> designation,
            Optional<ResetQuestion> reset) {}

    /** A secondary asks for the primary role. */
    public record HandoverQuestion(Uid user, DisplayName displayName, Instant until) {}

    /** A service partner names the primary. */
    public record DesignationQuestion(Uid nominee, String partner, DisplayName displayName, Instant until) {}

    /** Somebody outside asks for a reset for sale. */
    public record ResetQuestion(ResetRequest.By by, Instant until) {}

    /**
     * The message "somebody wants to link an account".
     *
     * @param linkId for the actions
     * @param displayName whose account, masked
     * @param role the role asked for
     * @param consequence what the link would do besides
     * @param opened whether somebody opened it
     * @param codeTypedHere whether the code is typed on the head unit, and shown in the app
     * @param code the code to read; only when opened, shown here, and the car stands
     * @param terms what is to be accepted
     * @param termsAccepted whether they were accepted here
     * @param until when the request ends, by the wall clock
     * @param triesLeft how many codes may still be tried
     * @param refusal why the last code typed here did not link
     */
    public record LinkMessage(
            LinkId linkId,
            DisplayName displayName,
            Role role,
            Consequence consequence,
            boolean opened,
            boolean codeTypedHere,
            Optional<SecurityCode> code,
            Terms terms,
            boolean termsAccepted,
            Instant until,
            int triesLeft,
            Optional<Refusal> refusal) {}

    /**
     * What the link would do to others.
     *
     * @param replacesPrimary whether the primary user loses the role and the car
     * @param removesOthers how many secondary users are removed besides
     */
    public record Consequence(boolean replacesPrimary, int removesOthers) {}
}
