package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The services that were booked, in the order in which they were: a changed one keeps its place. */
final class BookingTable implements Changes.Table<Booking> {

    private final Sql select;
    private final Sql insert;
    private final Sql delete;
    private final Sql clear;

    BookingTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM booking ORDER BY place");
        insert = new Sql(connection, """
                INSERT INTO booking (id, author, uid, wish, at_wall, at_steady_ns, state, appointment, answer, answered)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET uid = excluded.uid, state = excluded.state,
                  appointment = excluded.appointment, answer = excluded.answer, answered = excluded.answered
                """);
        delete = new Sql(connection, "DELETE FROM booking WHERE id = ?");
        clear = new Sql(connection, "DELETE FROM booking");
    }

    List<Booking> list() throws SQLException {
        return select.list(row -> new Booking(
                new BookingId(row.text("id")),
                row.name(Line.Author.class, "author"),
                row.findText("uid").map(Uid::new),
                row.text("wish"),
                row.moment("at"),
                row.name(Booking.State.class, "state"),
                row.findText("appointment").map(Instant::parse),
                row.findText("answer"),
                row.number("answered")));
    }

    @Override
    public Object key(Booking booking) {
        return booking.id().value();
    }

    @Override
    public void put(Booking booking) throws SQLException {
        insert.run(
                booking.id().value(),
                booking.author().name(),
                booking.by().map(Uid::value).orElse(null),
                booking.wish(),
                booking.at().wall().toString(),
                booking.at().steady().toNanos(),
                booking.state().name(),
                booking.appointment().map(Instant::toString).orElse(null),
                booking.answer().orElse(null),
                booking.answered());
    }

    @Override
    public void remove(Object key) throws SQLException {
        delete.run(key);
    }

    @Override
    public void clear() throws SQLException {
        clear.run();
    }
}
