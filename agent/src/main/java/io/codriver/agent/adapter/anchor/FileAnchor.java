package io.codriver.agent.adapter.anchor;

import io.codriver.agent.app.port.Anchor;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.audit.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of one line: how many lines the record has, the hash of the newest, and a sum over both, so that a bit that fell
 * over is not taken for a record that went on.
 */
public final class FileAnchor implements Anchor {

    private static final String FILE = "codriver.anchor";
    private static final String NEW = FILE + ".new";
    private static final Pattern LINE = Pattern.compile("(\\d{1,15}) ([0-9a-f]{64}) ([0-9a-f]{64})\n");
    private static final int LONGEST = 256;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    /** The anchor in this folder, which is there. */
    public FileAnchor(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Head> find() {
        try {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return read(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Unreadable is as good as gone: whoever asks says so.
            return Optional.empty();
        }
    }

    @Override
    public void write(Head head) throws Fault {
        Path fresh = folder.resolve(NEW);
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
                ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text(head));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new Fault("Writing " + folder.resolve(FILE) + " failed: " + e.getMessage(), true, true, e);
        }
    }

    private static Optional<Head> read(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        return Head.find(Long.parseLong(line.group(1)), line.group(2))
                .filter(head -> text(head).equals(text));
    }

    private static String text(Head head) {
        return head.count() + " " + head.hash() + " " + head.next("anchor").hash() + "\n";
    }
}
