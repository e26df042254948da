package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
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
    private final Sql selectForgotten;
    private final Sql forgotten;
    private final Sql clearForgotten;
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
                        + " AND at_ns < ? AND " + CANNOT_BE_ACCEPTED + " RETURNING until_wall");
        sweep = new Sql(
                connection,
                "DELETE FROM message WHERE place IN (SELECT place FROM message WHERE " + CANNOT_BE_ACCEPTED
                        + " ORDER BY place LIMIT " + SWEPT_AT_ONCE + ") RETURNING until_wall");
        span = new Sql(
                connection, "SELECT (SELECT max(place) FROM message) - (SELECT min(place) FROM message) + 1 AS number");
        count = new Sql(connection, "SELECT count(*) AS number FROM message");
        clear = new Sql(connection, "DELETE FROM message");
        selectForgotten = new Sql(connection, "SELECT until_wall FROM forgotten");
        forgotten = new Sql(
                connection,
                "INSERT INTO forgotten VALUES (1, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET until_wall = max(until_wall, excluded.until_wall)");
        clearForgotten = new Sql(connection, "DELETE FROM forgotten");
    }

    Optional<Answered> find(MessageId id) throws SQLException {
        return select.find(
                row -> new Answered(
                        id, row.blob("hash"), row.blob("receipt"), row.steady("at_ns"), row.deadline("until")),
                (Object) id.bytes());
    }

    Optional<Instant> findForgottenEnd() throws SQLException {
        return selectForgotten.find(row -> Instant.parse(row.text("until_wall")));
    }

    boolean hasRoom() throws SQLException {
        return held() < retention.most();
    }

    void clear() throws SQLException {
        clear.run();
        clearForgotten.run();
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
        forget(
                forgetOld,
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
        forget(sweep, WALL.format(now.wall()), now.steady().toNanos());
        if (before - held() < SWEPT_AT_ONCE) {
            nextSweep = now.steady().plus(LOOK_AGAIN);
        }
    }

    /** What is forgotten leaves its end behind, so that it never passes for a new message. */
    private void forget(Sql deletion, Object... values) throws SQLException {
        Optional<String> latest =
                deletion.list(row -> row.text("until_wall"), values).stream().max(Comparator.naturalOrder());
        if (latest.isPresent()) {
            forgotten.run(latest.get());
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
