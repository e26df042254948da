package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.Requests;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Roster;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All tables together: the state, the remembered answers and the outbox. */
final class Tables {

    final MessageTable messages;
    final OutboxTable outbox;
    final AuditTables audit;
    private final EpochTable epoch;
    private final ClockTable clock;
    private final CarTable car;
    private final UserTable users;
    private final InvitationTable invitations;
    private final HandoverTable handover;
    private final DesignationTable designation;
    private final OpenLinkTable openLink;
    private final EndedLinkTable endedLinks;
    private final NoticeTable notices;
    private final SaleTables sale;
    private final UsageTables usage;

    Tables(Connection connection, Retention retention) throws SQLException {
        messages = new MessageTable(connection, retention);
        outbox = new OutboxTable(connection);
        audit = new AuditTables(connection);
        epoch = new EpochTable(connection);
        clock = new ClockTable(connection);
        car = new CarTable(connection);
        users = new UserTable(connection);
        invitations = new InvitationTable(connection);
        handover = new HandoverTable(connection);
        designation = new DesignationTable(connection);
        openLink = new OpenLinkTable(connection);
        endedLinks = new EndedLinkTable(connection);
        notices = new NoticeTable(connection);
        sale = new SaleTables(connection);
        usage = new UsageTables(connection);
    }

    /** Reads the state; nothing if none was ever written. */
    Optional<Saved> load() throws SQLException {
        Optional<ClockTable.Numbers> found = clock.find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ClockTable.Numbers numbers = found.get();
        CarTable.Car settings = car.read();
        Kept kept = new Kept(
                epoch.find().orElseThrow(() -> new IllegalArgumentException("there is no epoch")),
                new Membership(
                        new Roster(numbers.rosterRevision(), users.list()),
                        invitations.list(),
                        handover.find(),
                        designation.find()),
                new Requests(openLink.find(), endedLinks.list()),
                new NoticeBoard(numbers.noticesPosted(), notices.list(), settings.noticesGaveWay()),
                sale.read(),
                usage.read(),
                audit.readTrail(),
                settings.locationStopped(),
                settings.clockDoubt());
        return Optional.of(new Saved(kept, numbers.last(), numbers.starts(), numbers.lastSeq()));
    }

    /**
     * Writes a transaction, of the state only what differs. With another epoch everything else that is not in it goes.
     *
     * @param before what the tables hold; null if that is not known
     */
    void write(@Nullable Saved before, Transaction transaction) throws SQLException {
        Saved after = transaction.saved();
        Optional<Epoch> known =
                before == null ? epoch.find() : Optional.of(before.kept().epoch());
        if (known.isPresent() && !known.get().equals(after.kept().epoch())) {
            messages.clear();
            outbox.clear();
        }
        writeState(before, after);
        audit.write(before == null ? null : before.kept().audit(), after.kept().audit(), transaction.lines());
        if (transaction.answered().isPresent()) {
            messages.remember(transaction.answered().get(), after.last());
        }
        messages.makeRoom(after.last());
        for (Outgoing message : transaction.outgoing()) {
            outbox.add(message);
        }
        for (Long seq : transaction.sent()) {
            outbox.remove(seq);
        }
    }

    private void writeState(@Nullable Saved before, Saved after) throws SQLException {
        clock.write(ClockTable.Numbers.of(after));
        write(before, after, Kept::epoch, epoch::write);
        write(before, after, CarTable.Car::of, car::write);
        write(before, after, kept -> kept.roster().users(), users::write);
        write(before, after, kept -> kept.membership().invitations(), invitations::write);
        write(before, after, kept -> kept.membership().handover(), handover::write);
        write(before, after, kept -> kept.membership().designation(), designation::write);
        write(before, after, kept -> kept.requests().open(), openLink::write);
        write(before, after, kept -> kept.requests().ended(), endedLinks::write);
        write(before, after, kept -> kept.notices().unseen(), notices::write);
        write(before, after, Kept::sale, sale::write);
        usage.write(before == null ? null : before.kept().usage(), after.kept().usage());
    }

    private interface Writing<T> {
        void write(T part) throws SQLException;
    }

    private static <T> void write(@Nullable Saved before, Saved after, Function<Kept, T> part, Writing<T> writing)
            throws SQLException {
        T now = part.apply(after.kept());
        if (before == null || !part.apply(before.kept()).equals(now)) {
            writing.write(now);
        }
    }
}
