package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A file of one line beside the store: a time, and a sum over it, so that a bit that fell over does not set the time. Written
 * aside and then renamed: after a power cut the line of before or the new one is there.
 */
public final class TimeFile {
    private static final String FILE = "codriver.time";
    private static final String NEW = FILE + ".new";
    private static final int LONGEST = 256;

    private final Path folder;

    /** The file in this folder, which is there when it is written. */
    public TimeFile(Path folder) {
        this.folder = folder;
    }

    /** Where it lies. */
    public Path path() {
        return folder.resolve(FILE);
    }

    /** The time in it; a file that is not whole has none. */
    public Optional<Instant> find() {
        try {
            if (!Files.exists(path()) || Files.size(path()) > LONGEST) {
                return Optional.empty();
            }
            String text = Files.readString(path(), StandardCharsets.ISO_8859_1);
            int end = text.indexOf(' ');
            Instant time = Instant.parse(text.substring(0, Math.max(0, end)));
            return Optional.of(time).filter(read -> line(read).equals(text));
        } catch (IOException | DateTimeParseException e) {
            // As good as gone: a time that nobody can read proves nothing.
            return Optional.empty();
        }
    }

    /** Replaces it; on disk when this returns. */
    public void write(Instant time) throws IOException {
        Path fresh = folder.resolve(NEW);
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line(time));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static String line(Instant time) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(("codriver.time " + time).getBytes(StandardCharsets.US_ASCII));
            return time + " " + HexFormat.of().formatHex(sum) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
