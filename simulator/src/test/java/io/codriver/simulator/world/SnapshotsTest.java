package io.codriver.simulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.CarMemory;
import io.codriver.simulator.world.SnapshotRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots have names and a bound, and what is refused changes nothing. */
class SnapshotsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "line\nbreak", "12345678901234567890123456789012345678901"})
    void refusesWhatIsNoName(String name) {
        Snapshots snapshots = new Snapshots(folder);
        assertEquals(Reason.BAD_NAME, refused(() -> take(snapshots, name)));
        assertEquals(List.of(), snapshots.all());
    }

    @Test
    void hasRoomForTenAndForTheNextWhenOneIsGone() throws SnapshotRefused {
        Snapshots snapshots = new Snapshots(folder);
        for (int number = 1; number <= Snapshots.MOST; number++) {
            take(snapshots, "../" + number);
        }
        assertEquals(Reason.FULL, refused(() -> take(snapshots, "one more")));
        assertEquals(Reason.NAME_TAKEN, refused(() -> take(snapshots, "../3")));
        assertEquals(Reason.UNKNOWN, refused(() -> snapshots.require("one more")));
        assertEquals(Reason.UNKNOWN, refused(() -> snapshots.delete("one more")));
        snapshots.delete("../3");
        take(snapshots, "one more");
        assertEquals(Snapshots.MOST, snapshots.all().size());
        assertEquals(folder.resolve("11"), snapshots.require("one more").store());
    }

    @Test
    void aCopyTakesThePlaceOfWhatWasThere() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from"));
        Path to = Files.createDirectories(folder.resolve("to"));
        Files.writeString(from.resolve("store"), "then");
        Files.writeString(to.resolve("store"), "now");
        Files.writeString(to.resolve("store-wal"), "now");
        WorkFolder.copy(from, to);
        assertEquals("then", Files.readString(to.resolve("store")));
        assertEquals(false, Files.exists(to.resolve("store-wal")));
        assertEquals("then", Files.readString(from.resolve("store")));
    }

    private interface Deed {
        void carryOut() throws SnapshotRefused;
    }

    private static Reason refused(Deed deed) {
        return assertThrows(SnapshotRefused.class, deed::carryOut).reason();
    }

    private static void take(Snapshots snapshots, String name) throws SnapshotRefused {
        SimulatedCar car = SimulatedCar.of(SettingsReader.ownProfiles().get(0), 1);
        snapshots.take(
                name,
                copy -> new Snapshot(
                        name,
                        car,
                        0,
                        copy,
                        new SimulatedVehicle().readings(),
                        new SimulatedClock.Stand(Instant.EPOCH, 0),
                        CarMemory.none(car.vid())));
    }
}
