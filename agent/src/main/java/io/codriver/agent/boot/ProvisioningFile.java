package io.codriver.agent.boot;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.wire.ProvisioningReader;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import org.tinylog.Logger;

/** The file that names the primary of a car at its first start. It holds an account: once it has been read it is destroyed. */
final class ProvisioningFile {

    private static final String SPENT = ".spent";

    private final Path path;

    ProvisioningFile(Path path) {
        this.path = path;
    }

    /**
     * Whom it names; nobody if it is not there.
     *
     * @throws Fault if it cannot be used; the message says why and what to do
     */
    Optional<Nominee> read(String vid) throws Fault {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            requireOwnersAlone();
            return Optional.of(ProvisioningReader.read(bytes(), vid));
        } catch (WireFault e) {
            throw unusable(e.problem(), "Put the right file there, or delete it");
        } catch (IOException e) {
            throw unusable("it cannot be read (" + e + ")", "Give it to the user that runs codriver-agent");
        }
    }

    /** The same for an agent that starts: what cannot be used is left as it is, and hinders nothing. */
    Optional<Nominee> readForStart(String vid) {
        try {
            return read(vid);
        } catch (Fault fault) {
            Logger.error("{} The agent starts without it.", fault.getMessage());
            return Optional.empty();
        }
    }

    /** Leaves nothing of it on the disk; to be called when whom it names is on disk elsewhere. */
    void destroy() {
        try {
            // Under another name first: half overwritten it would be taken for a file that somebody has to mend.
            Files.move(path, spent(), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            finishDestroying();
        } catch (IOException e) {
            Logger.error("The provisioning file {} has been read and could not be deleted ({}). Delete it.", path, e);
        }
    }

    /** Goes on where the power was cut. */
    void finishDestroying() {
        try {
            if (Files.isRegularFile(spent(), LinkOption.NOFOLLOW_LINKS)) {
                overwrite();
                Files.delete(spent());
                syncFolder();
            }
        } catch (IOException e) {
            Logger.error("{} is left of a provisioning file and could not be deleted ({}). Delete it.", spent(), e);
        }
    }

    private void requireOwnersAlone() throws IOException, Fault {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw unusable("it is no file but a folder or a link", "Put the file itself there");
        }
        if (attributes.permissions().stream().anyMatch(one -> !one.name().startsWith("OWNER"))) {
            throw unusable("others may read or write it", "Run: chmod 600 " + path);
        }
    }

    private byte[] bytes() throws IOException, Fault {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(ProvisioningReader.LARGEST + 1);
            if (bytes.length > ProvisioningReader.LARGEST) {
                throw unusable("it has over " + ProvisioningReader.LARGEST + " bytes", "Put the right file there");
            }
            return bytes;
        }
    }

    private void overwrite() throws IOException {
        try (FileChannel channel = FileChannel.open(spent(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Path spent() {
        return path.resolveSibling(path.getFileName() + SPENT);
    }

    private Fault unusable(String why, String help) {
        return new Fault(
                "The provisioning file " + path + " cannot be used: " + why + ". " + help + ".", false, false, null);
    }
}
