package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A disk of which only what was synced is sure. Of what was not, a cut of the power leaves any part: each write of a
 * file may have reached the disk or not, the last of them in part; names appear and vanish in their order.
 */
final class CutDisk {

    private static final int SECTOR = 512;

    /** How much of what was not synced reached the disk. */
    enum Cut {
        NOTHING,
        EVERYTHING,
        THE_FIRST_ONES,
        ANY,
        THE_FIRST_ONES_AND_A_TORN_ONE
    }

    /** One file, however it is named. */
    private static final class Inode {
        private byte[] sure = new byte[0];
        private final List<DiskCall> pending = new ArrayList<>();
    }

    private record NameChange(String path, @Nullable Inode inode) {}

    private final Map<String, Inode> names = new TreeMap<>();
    private final Map<String, Inode> sureNames = new TreeMap<>();
    private final List<NameChange> pendingNames = new ArrayList<>();

    /** Does what the process asked. */
    void take(DiskCall call) {
        if (call instanceof DiskCall.Created created) {
            rename(created.path(), new Inode());
        } else if (call instanceof DiskCall.Unlinked unlinked) {
            rename(unlinked.path(), null);
        } else if (call instanceof DiskCall.Written written) {
            inode(written.path()).pending.add(call);
        } else if (call instanceof DiskCall.Truncated truncated) {
            inode(truncated.path()).pending.add(call);
        } else if (call instanceof DiskCall.Synced synced) {
            sync(synced.path());
        }
    }

    /** Writes into a folder what a cut of that kind could leave now. */
    void leave(Path folder, Cut cut, RandomGenerator random) throws IOException {
        Map<String, Inode> left = new HashMap<>(sureNames);
        pendingNames.subList(0, many(cut, pendingNames.size(), random)).forEach(change -> apply(left, change));
        for (Map.Entry<String, Inode> file : left.entrySet()) {
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), content(file.getValue(), cut, random));
        }
    }

    private void rename(String path, @Nullable Inode inode) {
        NameChange change = new NameChange(path, inode);
        apply(names, change);
        pendingNames.add(change);
    }

    private void sync(String path) {
        Inode inode = names.get(path);
        if (inode == null) {
            pendingNames.forEach(change -> apply(sureNames, change));
            pendingNames.clear();
        } else {
            inode.pending.forEach(call -> inode.sure = apply(inode.sure, call));
            inode.pending.clear();
        }
    }

    private Inode inode(String path) {
        Inode inode = names.get(path);
        if (inode == null) {
            throw new IllegalStateException("nobody made " + path);
        }
        return inode;
    }

    private static byte[] content(Inode inode, Cut cut, RandomGenerator random) {
        byte[] content = inode.sure;
        int many = many(cut, inode.pending.size(), random);
        for (int i = 0; i < many; i++) {
            if (cut != Cut.ANY || random.nextBoolean()) {
                content = apply(content, inode.pending.get(i));
            }
        }
        if (cut == Cut.THE_FIRST_ONES_AND_A_TORN_ONE
                && many < inode.pending.size()
                && inode.pending.get(many) instanceof DiskCall.Written torn) {
            int sectors = random.nextInt(torn.bytes().length() / SECTOR + 1);
            content = apply(
                    content,
                    new DiskCall.Written(
                            torn.path(),
                            torn.offset(),
                            Bytes.of(Arrays.copyOf(torn.bytes().toArray(), sectors * SECTOR))));
        }
        return content;
    }

    private static int many(Cut cut, int all, RandomGenerator random) {
        return switch (cut) {
            case NOTHING -> 0;
            case EVERYTHING, ANY -> all;
            case THE_FIRST_ONES, THE_FIRST_ONES_AND_A_TORN_ONE -> random.nextInt(all + 1);
        };
    }

    private static void apply(Map<String, Inode> names, NameChange change) {
        if (change.inode() == null) {
            names.remove(change.path());
        } else {
            names.put(change.path(), change.inode());
        }
    }

    private static byte[] apply(byte[] content, DiskCall call) {
        if (call instanceof DiskCall.Truncated truncated) {
            return Arrays.copyOf(content, Math.toIntExact(truncated.length()));
        }
        if (call instanceof DiskCall.Written written) {
            int end = Math.toIntExact(written.offset()) + written.bytes().length();
            byte[] after = Arrays.copyOf(content, Math.max(content.length, end));
            System.arraycopy(
                    written.bytes().toArray(),
                    0,
                    after,
                    (int) written.offset(),
                    written.bytes().length());
            return after;
        }
        throw new IllegalStateException("not a change of a file: " + call);
    }
}
