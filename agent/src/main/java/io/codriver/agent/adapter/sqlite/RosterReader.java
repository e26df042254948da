package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.roster.Roster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the list of users from a store, also while an agent uses it. Writes nothing. */
public final class RosterReader {

    private RosterReader() {}

    /**
     * The users as the last transaction left them; nothing if no agent has run on that folder.
     *
     * @throws Fault with a message for people that says what to do
     */
    public static Optional<Roster> find(Path path) throws Fault {
        return Reader.find(path, RosterReader::read);
    }

    private static Optional<Roster> read(Connection connection) throws SQLException {
        Optional<ClockTable.Numbers> numbers = new ClockTable(connection).find();
        UserTable users = new UserTable(connection);
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Roster(numbers.get().rosterRevision(), users.list()));
    }
}
