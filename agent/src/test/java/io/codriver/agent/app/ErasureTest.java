package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reset for sale leaves nothing of anybody in any file. Before it, the same search finds all of it. */
class ErasureTest {

    private static final int HEADER_FREELIST = 32;
    private static final int PAGE = 4096;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void start() {
        RecordedLog.start();
        folder = parent.resolve("store");
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @ParameterizedTest(name = "with an open request of the kind {0}")
    @EnumSource(names = {"CAR_CODE", "ENTRY"})
    void leavesNothingOfUsersOrOfWhatWasOpen(Plan.Kind kind) throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            PeopledCar peopled = PeopledCar.withUsers(kind, store);
            requireAllThere(peopled);
            peopled.reset();
            assertEquals(List.of(), peopled.planted().in(folder), "right after the reset");
            assertTrue(hasToldOfReset(peopled));
            toTheEnd(peopled);
        }
        requireFreePagesOfZeros();
    }

    @Test
    void leavesNothingOfADesignation() throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            PeopledCar peopled = PeopledCar.withADesignation(store);
            requireAllThere(peopled);
            peopled.reset();
            assertEquals(List.of(), peopled.planted().in(folder));
            toTheEnd(peopled);
        }
    }

    @Test
    void finishesWhereThePowerWasCutRightAfterTheReset() throws Exception {
        Path copy = parent.resolve("copy");
        try (Store store = new CopyingStore(SqliteStore.open(folder), folder, copy)) {
            PeopledCar peopled = PeopledCar.withUsers(Plan.Kind.CAR_CODE, store);
            peopled.reset();
            assertNotEquals(List.of(), peopled.planted().in(copy), "the cut came before the end");
            String epoch = peopled.car().saved().kept().epoch().id();
            try (Store left = SqliteStore.open(copy)) {
                CutCar car = new CutCar(Platforms.open(), left, 12);
                assertEquals(List.of(), peopled.planted().in(copy));
                assertEquals(epoch, car.saved().kept().epoch().id());
                assertFalse(car.saved().kept().mustErase());
                assertEquals(0, car.saved().kept().roster().size());
                assertTrue(hasToldOfReset(car));
            }
        }
    }

    @Test
    void tellsNobodyThatItIsDoneWhileSomebodyReadsWhatWasErased() throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            PeopledCar peopled = PeopledCar.withUsers(Plan.Kind.CAR_CODE, store);
            try (Connection reader = beginToRead()) {
                peopled.reset();
                peopled.car().pass(Duration.ofSeconds(1));
                assertTrue(peopled.car().saved().kept().mustErase());
                assertFalse(hasToldOfReset(peopled));
                assertNotEquals(List.of(), peopled.planted().in(folder));
                assertFalse(reader.isClosed());
            }
            peopled.car().pass(Duration.ofSeconds(1));
            assertEquals(List.of(), peopled.planted().in(folder));
            assertTrue(hasToldOfReset(peopled));
        }
    }

    private void requireAllThere(PeopledCar peopled) throws IOException {
        assertEquals(peopled.planted().all(), peopled.planted().in(folder), "the search finds what is there");
        assertEquals(peopled.waiting().all(), peopled.waiting().in(folder), "the search finds what is there");
    }

    /** The cloud hears how its messages ended and says that it knows; then nothing is left of these either. */
    private void toTheEnd(PeopledCar peopled) throws Fault, IOException {
        hasToldOfReset(peopled);
        peopled.note();
        peopled.car().confirm();
        peopled.car().pass(Duration.ofMinutes(1));
        assertEquals(List.of(), peopled.planted().in(folder));
        peopled.car().restart();
        assertEquals(List.of(), peopled.waiting().in(folder));
    }

    private static boolean hasToldOfReset(PeopledCar peopled) throws Fault {
        return hasToldOfReset(peopled.car());
    }

    private static boolean hasToldOfReset(CutCar car) throws Fault {
        car.confirm();
        car.confirm();
        return car.received().stream().anyMatch(one -> one.topic().equals("v2c/event/users.reset.done"));
    }

    private Connection beginToRead() throws SQLException {
        Connection reader = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("codriver.db"));
        try (Statement statement = reader.createStatement()) {
            statement.executeUpdate("BEGIN");
            statement.executeQuery("SELECT * FROM user").close();
        }
        return reader;
    }

    /** SQLite's file format: a list of trunk pages, each with the numbers of free pages. */
    private void requireFreePagesOfZeros() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("codriver.db")));
        List<Integer> free = new ArrayList<>();
        for (int trunk = file.getInt(HEADER_FREELIST); trunk != 0; trunk = file.getInt((trunk - 1) * PAGE)) {
            int start = (trunk - 1) * PAGE;
            int leaves = file.getInt(start + Integer.BYTES);
            for (int i = 0; i < leaves; i++) {
                free.add(file.getInt(start + (2 + i) * Integer.BYTES));
            }
            // Behind the list may be older numbers of pages, and nothing else.
            for (int at = start + (2 + leaves) * Integer.BYTES; at < start + PAGE; at += Integer.BYTES) {
                int number = file.getInt(at);
                assertTrue(number >= 0 && number <= file.capacity() / PAGE, "byte " + at + " of the database");
            }
        }
        assertTrue(free.size() > 3, () -> "only " + free + " are free");
        free.forEach(page -> requireZeros(file, (page - 1) * PAGE, page * PAGE));
    }

    private static void requireZeros(ByteBuffer file, int from, int to) {
        for (int i = from; i < to; i++) {
            assertEquals(0, file.get(i), "byte " + i + " of the database");
        }
    }
}
