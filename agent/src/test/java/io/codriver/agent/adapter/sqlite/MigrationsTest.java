package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.StoreContract;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.linking.Ended;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.Requests;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.sale.Sale;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");

    private static final String ROWS = """
            INSERT INTO epoch VALUES (1, 'AAAAAAAAAAAAAAAAAAAAAA', zeroblob(32));
            INSERT INTO clock VALUES (1, '2026-02-03T04:05:06.789Z', 100000000000, 6, 9, 2, 4);
            INSERT INTO user VALUES (0, 'https://accounts.example', 'anna', 'annaAAAAAAAAAAAAAAAAAA', 'anna•••',
                'PRIMARY', 'ACTIVE', 'SHARED', 't1', 'de-DE', '2026-02-03T04:05:01.789Z', '2026-02-03T04:05:06.789Z');
            INSERT INTO user VALUES (1, 'https://accounts.example', 'ben', 'benAAAAAAAAAAAAAAAAAAA', 'ben•••', 'SECONDARY',
                'AWAITING_APPROVAL', 'LIMITED', 't1', 'de-DE', '2026-02-03T04:05:01.789Z', '2026-02-03T04:05:06.789Z');
            INSERT INTO open_link VALUES (1, 'link-3', x'123456789abc4def0000000000000003',
                'https://accounts.example', 'cleo', 'SECONDARY', 'C•••', 'DISPLAY', 't2', 'https://terms.example/t2',
                'LIMITED', 0, 'BCDFGHJK', NULL, NULL, NULL, '2026-02-03T04:15:06.789Z', 700000000000, 1, 2, 5,
                NULL, NULL, NULL, 'CODE_MISMATCH');
            INSERT INTO ended_link VALUES (0, 'link-2', 'DECLINED_IN_CAR', 7000000000);
            INSERT INTO notice VALUES (4, 'LINKED', 'B•••', 'SECONDARY', '2026-02-03T04:05:06.789Z');
            INSERT INTO message VALUES (1, x'123456789abc4def0000000000000005', zeroblob(32),
                CAST('receipt' AS BLOB), 40000000000);
            INSERT INTO outbox VALUES (9, 'v2c/receipt', CAST('x' AS BLOB), 'CLOUD_EVENT', 0,
                x'123456789abc4def0000000000000005');
            """;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        folder = parent.resolve("store");
    }

    /** Cars carry stores that these made: a script is never edited, a new one is added here. */
    private static final List<String> SCRIPTS = List.of(
            "V1__store.sql a57fd026e2d38d3c513243e2126162cc4b4f8cf1bf9bb4edbeb74de53b0bf664",
            "V2__users_and_roles.sql 27a21f16e488c807b4229058245ddcdac93c7211a0005c6be08cd302008ffa1b",
            "V3__use_of_the_car.sql 3b6c3a4cbfa61784da935f8d2599ac07a23334a95ece00f91091feaddb4abc42");

    @Test
    void noScriptWasEverEdited() throws Exception {
        List<String> found = new ArrayList<>();
        for (String script : Migrations.SCRIPTS) {
            try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                found.add(script + " " + HexFormat.of().formatHex(hash));
            }
        }
        assertEquals(SCRIPTS, found);
    }

    @Test
    void bringsAStoreOfTheFirstVersionUpWithAllThatIsInIt() throws Exception {
        makeAStoreOfTheFirstVersion();
        Fault old = assertThrows(Fault.class, () -> RosterReader.find(folder));
        assertTrue(String.valueOf(old.getMessage()).contains("of an older version"), old.getMessage());
        for (int opened = 0; opened < 2; opened++) {
            try (SqliteStore store = SqliteStore.open(folder)) {
                StoreContract.assertSame(expected(), store.load().orElseThrow());
                Deadline threeHours =
                        new Deadline(Instant.EPOCH, Duration.ofSeconds(40).plusHours(3));
                Answered answered =
                        new Answered(id(5), bytes(32), Bytes.utf8("receipt"), Duration.ofSeconds(40), threeHours);
                assertEquals(Optional.of(answered), store.findAnswered(id(5)));
                Outgoing waiting = new Outgoing(
                        9, "v2c/receipt", Bytes.utf8("x"), Outgoing.Form.CLOUD_EVENT, false, Optional.of(id(5)));
                assertEquals(List.of(waiting), store.findOutgoing(0, 5));
            }
            assertEquals(Optional.of(expected().kept().roster()), RosterReader.find(folder));
        }
    }

    private static Saved expected() {
        User anna = user("anna", Role.PRIMARY, UserState.ACTIVE, Sharing.SHARED);
        User ben = user("ben", Role.SECONDARY, UserState.AWAITING_APPROVAL, Sharing.LIMITED);
        Offer offer = new Offer(
                new LinkId("link-3"),
                new UserId("https://accounts.example", "cleo"),
                Role.SECONDARY,
                new DisplayName("C•••"),
                Offer.Mode.DISPLAY,
                Optional.empty(),
                new Terms("t2", URI.create("https://terms.example/t2")),
                Sharing.LIMITED);
        Link link = new Link(
                offer,
                id(3),
                new Proof.Shown(SecurityCode.of("BCDFGHJK")),
                new Deadline(AT.plusSeconds(600), Duration.ofSeconds(700)),
                true,
                2,
                Duration.ofNanos(5),
                Optional.empty(),
                Optional.of(Refusal.of(Reason.CODE_MISMATCH)));
        Ended ended = new Ended(new LinkId("link-2"), Reason.DECLINED_IN_CAR, Duration.ofSeconds(7));
        Notice notice = new Notice(4, Notice.Kind.LINKED, new DisplayName("B•••"), Role.SECONDARY, AT);
        Kept kept = new Kept(
                new Epoch("AAAAAAAAAAAAAAAAAAAAAA", bytes(32).toArray()),
                Membership.of(new Roster(2, List.of(anna, ben))),
                new Requests(Optional.of(link), List.of(ended)),
                new NoticeBoard(4, List.of(notice), 0),
                Sale.none(),
                Usage.none(),
                Trail.NONE,
                false,
                Optional.empty());
        return new Saved(kept, new Moment(AT, Duration.ofSeconds(100)), 6, 9);
    }

    private static User user(String sub, Role role, UserState state, Sharing sharing) {
        return User.joined(
                new UserId("https://accounts.example", sub),
                uid(sub),
                new DisplayName(sub + "•••"),
                role,
                state,
                Rights.standard(sharing),
                new Consent("t1", "de-DE", AT.minusSeconds(5)),
                AT);
    }

    private static Uid uid(String sub) {
        return new Uid(sub + "A".repeat(22 - sub.length()));
    }

    /** With its own script, and rows as its program wrote them. */
    private void makeAStoreOfTheFirstVersion() throws Exception {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String script;
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream("V1__store.sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("codriver.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate(script + "PRAGMA user_version = 1;" + ROWS);
        }
    }

    private static Bytes bytes(int count) {
        return Bytes.of(new byte[count]);
    }
}
