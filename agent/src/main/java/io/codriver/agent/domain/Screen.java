package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.linking.Terms;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the head unit shows now, complete: drawn from the state after every step, so that there is nothing to restore.
 *
 * @param link the message of the open request
 * @param users everybody who is linked, in the order of linking
 * @param userLimit how many fit
 * @param notices what nobody has marked as seen, oldest first
 * @param moving whether the car moves: texts to read and codes are locked then
 * @param online whether the cloud can be reached
 * @param cannotSave whether the store refuses to write: then nothing can change until it can
 */
public record Screen(
        Optional<LinkMessage> link,
        List<UserLine> users,
        int userLimit,
        List<Notice> notices,
        boolean moving,
        boolean online,
        boolean cannotSave) {

    /** A user in the list "Users". */
    public record UserLine(DisplayName displayName, Role role, UserState state, Instant since) {}

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
            Optional<Reason> refusal) {}

    /**
     * What the link would do to others.
     *
     * @param replacesPrimary whether the primary user loses the role and the car
     * @param removesOthers how many secondary users are removed besides
     */
    public record Consequence(boolean replacesPrimary, int removesOthers) {}
}
