package io.codriver.agent.wire;

import io.codriver.agent.domain.Command;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Sharing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code data} of commands; what it does not know is left unread. */
final class CommandReader {

    private CommandReader() {}

    static Command read(CommandType type, Fields data) throws WireFault {
        return switch (type) {
            case LINK_OFFER -> new Command.LinkOffer(LinkReader.offer(data));
            case LINK_COMMIT -> new Command.LinkCommit(LinkReader.commit(data));
            case LINK_CANCEL -> new Command.LinkCancel(data.make("linkId", LinkId::new));
            case USER_INVITE -> invite(data);
            case USER_ACCEPT ->
                new Command.UserAccept(
                        data.make("inviteId", InviteId::new),
                        PersonReader.user(data.object("user")),
                        PersonReader.consent(data.object("terms")));
            case USER_WITHDRAW ->
                new Command.UserWithdraw(PersonReader.actor(data), data.make("inviteId", InviteId::new));
            case USER_REMOVE ->
                new Command.UserRemove(
                        PersonReader.actor(data),
                        PersonReader.user(data.object("user")),
                        data.choice("reason", Removing.Why.class),
                        data.findMade("token", PersonReader::token),
                        data.findNumber("ifRevision"));
            case USER_UPDATE -> update(data);
            case USER_APPROVE ->
                new Command.UserApprove(
                        PersonReader.actor(data), PersonReader.user(data.object("user")), data.truth("approve"));
            case PRIMARY_TRANSFER ->
                new Command.PrimaryTransfer(PersonReader.actor(data), PersonReader.user(data.object("to")));
            case PRIMARY_HANDOVER -> new Command.PrimaryHandover(PersonReader.actor(data));
            case PRIMARY_HANDOVER_ANSWER ->
                new Command.PrimaryHandoverAnswer(
                        PersonReader.actor(data), PersonReader.user(data.object("user")), data.truth("grant"));
            case PRIMARY_DESIGNATE ->
                new Command.PrimaryDesignate(PersonReader.actor(data), PersonReader.nominee(data));
            case PRIMARY_PREVIEW -> new Command.PrimaryPreview(PersonReader.actor(data));
            case PRIMARY_REMOVE ->
                new Command.PrimaryRemove(PersonReader.actor(data), data.make("token", PersonReader::token));
            case USERS_RESET -> new Command.UsersReset(PersonReader.actor(data));
            case USERS_RESET_NOTED -> new Command.UsersResetNoted();
            case STATUS_REQUEST,
                    REMOTE_COMMAND,
                    ACCESS_CHECK,
                    CLIMATE_PLAN,
                    TRIP_ASSIGN,
                    UPGRADE_GRANT,
                    TERMS_UPDATE,
                    TERMS_ACCEPT,
                    CHAT_MESSAGE,
                    BOOKING_REQUEST,
                    BOOKING_UPDATE,
                    SERVICE_REMINDER -> UsageReader.read(type, data);
        };
    }

    private static Command invite(Fields data) throws WireFault {
        return new Command.UserInvite(
                PersonReader.actor(data),
                data.make("inviteId", InviteId::new),
                data.make("displayName", DisplayName::new),
                data.choice("sharing", Sharing.class),
                findPeriod(data).orElseGet(() -> new Period(Optional.empty(), Optional.empty())),
                PersonReader.terms(data.object("terms")));
    }

    private static Command update(Fields data) throws WireFault {
        return new Command.UserUpdate(
                PersonReader.actor(data),
                PersonReader.user(data.object("user")),
                data.findChoice("sharing", Sharing.class),
                findCapabilities(data),
                findPeriod(data),
                data.findNumber("ifRevision"));
    }

    private static Optional<Period> findPeriod(Fields data) throws WireFault {
        Optional<Fields> validity = data.findObject("validity");
        if (validity.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Period(validity.get().findTime("from"), validity.get().findTime("until")));
        } catch (IllegalArgumentException e) {
            throw validity.get().problem("until", "is not after from");
        }
    }

    private static Optional<Set<Capability>> findCapabilities(Fields data) throws WireFault {
        if (!data.has("capabilities")) {
            return Optional.empty();
        }
        Set<Capability> chosen = EnumSet.noneOf(Capability.class);
        for (String name : data.texts("capabilities")) {
            try {
                chosen.add(Capability.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw data.problem("capabilities", "has a name that the contract does not have");
            }
        }
        return Optional.of(chosen);
    }
}
