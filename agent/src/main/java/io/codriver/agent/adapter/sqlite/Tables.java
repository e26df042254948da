package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.linking.Requests;
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
    private final EpochTable epoch;
    private final ClockTable clock;
    private final UserTable users;
    private final OpenLinkTable openLink;
    private final EndedLinkTable endedLinks;
    private final NoticeTable notices;

    Tables(Connection connection, Retention retention) throws SQLException {
        messages = new MessageTable(connection, retention);
        outbox = new OutboxTable(connection);
        epoch = new EpochTable(connection);
        clock = new ClockTable(connection);
        users = new UserTable(connection);
        openLink = new OpenLinkTable(connection);
        endedLinks = new EndedLinkTable(connection);
        notices = new NoticeTable(connection);
    }

    /** Reads the state; nothing if none was ever written. */
    Optional<Saved> load() throws SQLException {
        Optional<ClockTable.Numbers> found = clock.find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ClockTable.Numbers numbers = found.get();
        Epoch current = epoch.find().orElseThrow(() -> new IllegalArgumentException("there is no epoch"));
        Linking linking = new Linking(
                new Roster(numbers.rosterRevision(), users.list()),
                new Requests(openLink.find(), endedLinks.list()),
                new NoticeBoard(numbers.noticesPosted(), notices.list()));
        return Optional.of(new Saved(current, linking, numbers.last(), numbers.starts(), numbers.lastSeq()));
    }

    /**
     * Writes a transaction, of the state only what differs.
     *
     * @param before what the tables hold; null if that is not known
     */
    void write(@Nullable Saved before, Transaction transaction) throws SQLException {
        Saved after = transaction.saved();
        writeState(before, after);
        if (transaction.answered().isPresent()) {
            messages.remember(transaction.answered().get(), after.last().steady());
        }
        for (Outgoing message : transaction.outgoing()) {
            outbox.add(message);
        }
        for (Long seq : transaction.sent()) {
            outbox.remove(seq);
        }
    }

    private void writeState(@Nullable Saved before, Saved after) throws SQLException {
        clock.write(ClockTable.Numbers.of(after));
        if (differs(before, after, saved -> saved.epoch().id())) {
            epoch.write(after.epoch());
        }
        Linking linking = after.linking();
        if (differs(before, after, saved -> saved.linking().roster().users())) {
            users.write(linking.roster().users());
        }
        if (differs(before, after, saved -> saved.linking().requests().open())) {
            openLink.write(linking.requests().open());
        }
        if (differs(before, after, saved -> saved.linking().requests().ended())) {
            endedLinks.write(linking.requests().ended());
        }
        if (differs(before, after, saved -> saved.linking().notices().unseen())) {
            notices.write(linking.notices().unseen());
        }
    }

    private static <T> boolean differs(@Nullable Saved before, Saved after, Function<Saved, T> part) {
        return before == null || !part.apply(before).equals(part.apply(after));
    }
}
