package io.codriver.simulator.world;

import io.codriver.simulator.world.SnapshotRefused.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The snapshots that there are, oldest first, until the simulator ends. Its lock guards all its fields. */
public final class Snapshots {

    /** The most that there can be. */
    public static final int MOST = 10;

    private static final Pattern NAME = Pattern.compile("[^\\p{C}]{1,40}");

    private final Path folder;
    private final List<Snapshot> all = new ArrayList<>();
    private int taken;

    /** None yet. The folder is theirs; names of files in it are numbers, whatever a snapshot is called. */
    public Snapshots(Path folder) {
        this.folder = folder;
    }

    /** All that there are. */
    public synchronized List<Snapshot> all() {
        return List.copyOf(all);
    }

    /**
     * Takes one more.
     *
     * @param taking makes it, with its copy in the folder that it is given
     * @throws SnapshotRefused if the name is no name or taken, or there are as many as there can be
     */
    public synchronized void take(String name, Function<Path, Snapshot> taking) throws SnapshotRefused {
        if (!NAME.matcher(name).matches() || name.isBlank()) {
            throw new SnapshotRefused(Reason.BAD_NAME);
        }
        if (all.stream().anyMatch(one -> one.name().equals(name))) {
            throw new SnapshotRefused(Reason.NAME_TAKEN);
        }
        if (all.size() >= MOST) {
            throw new SnapshotRefused(Reason.FULL);
        }
        taken++;
        all.add(taking.apply(folder.resolve(String.valueOf(taken))));
    }

    /** The one of that name. */
    public synchronized Snapshot require(String name) throws SnapshotRefused {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SnapshotRefused(Reason.UNKNOWN));
    }

    /** Throws the one of that name away. */
    public synchronized void delete(String name) throws SnapshotRefused {
        Snapshot gone = require(name);
        WorkFolder.erase(gone.store());
        all.remove(gone);
    }
}
