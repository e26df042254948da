package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** The messages that were decided, and their answers. */
final class MessageTable {

    /** How many answers are forgotten at once when there are too many. */
    private static final int SWEPT_AT_ONCE = 256;
    /** When a look through all answers has found none to forget, so long nobody looks again. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final String CANNOT_BE_ACCEPTED = "until_wall <= ? AND until_steady_ns <= ?";
    /** Of one length, so that the order of the texts is that of the times. */
    private static final DateTimeFormatter WALL =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private final Retention retention;
    private final Sql select;
    private final Sql insert;
    private final Sql forgetOld;
    private final Sql sweep;
    private final Sql span;
    private final Sql count;
    private final Sql clear;
    private Duration nextSweep = Duration.ZERO;

    MessageTable(Connection connection, Retention retention) throws SQLException {
        this.retention = retention;
        select = new Sql(connection, "SELECT * FROM message WHERE id = ?");
        insert = new Sql(
                connection,
                "INSERT INTO message (id, hash, receipt, at_ns, until_wall, until_steady_ns) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, receipt = excluded.receipt,"
                        + " at_ns = excluded.at_ns, until_wall = excluded.until_wall,"
                        + " until_steady_ns = excluded.until_steady_ns");
        forgetOld = new Sql(
                connection,
                "DELETE FROM message WHERE place IN"
                        + " (SELECT place FROM message ORDER BY place LIMIT " + Retention.FORGOTTEN_AT_ONCE + ")"
                        + " AND at_ns < ? AND " + CANNOT_BE_ACCEPTED);
        sweep = new Sql(
                connection,
                "DELETE FROM message WHERE place IN (SELECT place FROM message WHERE " + CANNOT_BE_ACCEPTED
                        + " ORDER BY place LIMIT " + SWEPT_AT_ONCE + ")");
        span = new Sql(
                connection, "SELECT (SELECT max(place) FROM message) - (SELECT min(place) FROM message) + 1 AS number");
        count = new Sql(connection, "SELECT count(*) AS number FROM message");
        clear = new Sql(connection, "DELETE FROM message");
    }

    Optional<Answered> find(MessageId id) throws SQLException {
        return select.find(
                row -> new Answered(
                        id, row.blob("hash"), row.blob("receipt"), row.steady("at_ns"), row.deadline("until")),
                (Object) id.bytes());
    }

    boolean hasRoom() throws SQLException {
        return held() < retention.most();
    }

    void clear() throws SQLException {
        clear.run();
    }

    /** Remembers an answer and forgets the oldest that are due: a bounded piece of work. */
    void remember(Answered answered, Moment now) throws SQLException {
        insert.run(
                answered.id().bytes(),
                answered.hash().toArray(),
                answered.receipt().toArray(),
                answered.at().toNanos(),
                WALL.format(answered.until().wall()),
                answered.until().steady().toNanos());
        forgetOld.run(
                now.steady().minus(retention.life()).toNanos(),
                WALL.format(now.wall()),
                now.steady().toNanos());
    }

    /** Where there are too many answers, forgets some of those whose message could no longer be accepted. */
    void makeRoom(Moment now) throws SQLException {
        if (now.steady().compareTo(nextSweep) < 0 || hasRoom()) {
            return;
        }
        long before = held();
        sweep.run(WALL.format(now.wall()), now.steady().toNanos());
        if (before - held() < SWEPT_AT_ONCE) {
            nextSweep = now.steady().plus(LOOK_AGAIN);
        }
    }

    /** Places grow, so that counting needs no scan as long as few are free in between. */
    private long held() throws SQLException {
        long atMost = number(span);
        return atMost < retention.most() ? atMost : number(count);
    }

    private static long number(Sql query) throws SQLException {
        return query.find(row -> row.number("number")).orElse(0L);
    }
}
