package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.workshop.Reminder;
import io.codriver.agent.domain.workshop.Sign;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The signs of the car of which it has reminded, in the order in which they came. */
final class SignTable implements Changes.Table<Sign.Known> {

    private final Sql select;
    private final Sql insert;
    private final Sql delete;
    private final Sql clear;

    SignTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM reminded_sign ORDER BY place");
        insert = new Sql(connection, "INSERT INTO reminded_sign (kind, code, at_steady_ns) VALUES (?, ?, ?)");
        delete = new Sql(connection, "DELETE FROM reminded_sign WHERE kind = ? AND code = ?");
        clear = new Sql(connection, "DELETE FROM reminded_sign");
    }

    List<Sign.Known> list() throws SQLException {
        return select.list(row -> new Sign.Known(
                new Sign(row.name(Reminder.Kind.class, "kind"), row.text("code")), row.steady("at_steady_ns")));
    }

    @Override
    public Object key(Sign.Known known) {
        return known.sign();
    }

    @Override
    public void put(Sign.Known known) throws SQLException {
        remove(known.sign());
        insert.run(known.sign().kind().name(), known.sign().code(), known.at().toNanos());
    }

    @Override
    public void remove(Object key) throws SQLException {
        Sign sign = (Sign) key;
        delete.run(sign.kind().name(), sign.code());
    }

    @Override
    public void clear() throws SQLException {
        clear.run();
    }
}
