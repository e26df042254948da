package io.codriver.agent.adapter.application;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * The socket in the file system. It gets its rights under another name and takes its place in one step, so that nobody
 * connects before they are set, and what an agent left behind that was killed is replaced.
 */
final class SocketFile {

    /** Connections that the kernel keeps until they are taken. */
    private static final int BACKLOG = 8;

    private static final int KIND_OF_FILE = 0170000;
    private static final int SOCKET = 0140000;

    private final Path path;
    private final ServerSocketChannel channel;
    private final Object identity;

    private SocketFile(Path path, ServerSocketChannel channel, Object identity) {
        this.path = path;
        this.channel = channel;
        this.identity = identity;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if it cannot; its text says what to do
     */
    static SocketFile open(ApplicationSettings settings) throws IOException {
        Path path = settings.socket();
        Optional<String> problem = SocketFolder.findProblem(path);
        if (problem.isPresent()) {
            throw new IOException(problem.get());
        }
        requireFree(path);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(fresh), BACKLOG);
            setRights(fresh, settings);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            return new SocketFile(path, channel, identity(path));
        } catch (IOException | UnsupportedOperationException e) {
            channel.close();
            Files.deleteIfExists(fresh);
            throw new IOException(path + " cannot be made: " + e.getMessage(), e);
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /** The user whose agent this is. */
    String owner() throws IOException {
        return Files.getOwner(path).getName();
    }

    /** Ends listening, and takes the file away unless somebody else's is in its place. */
    void close() {
        try {
            channel.close();
            if (identity.equals(identity(path))) {
                Files.delete(path);
            }
        } catch (IOException e) {
            Logger.warn("The socket {} was not taken away: {}", path, e.getMessage());
        }
    }

    /** The kernel asks for the right to write, and then the agent for the user. */
    private static void setRights(Path fresh, ApplicationSettings settings) throws IOException {
        if (settings.group().isPresent()) {
            Files.getFileAttributeView(fresh, PosixFileAttributeView.class)
                    .setGroup(group(fresh, settings.group().get()));
        }
        String rights = "rw-------";
        if (!settings.users().isEmpty()) {
            rights = settings.group().isPresent() ? "rw-rw----" : "rw-rw-rw-";
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(rights));
    }

    private static GroupPrincipal group(Path fresh, String name) throws IOException {
        try {
            return fresh.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
        } catch (UserPrincipalNotFoundException e) {
            throw new IOException("there is no group " + name, e);
        }
    }

    private static void requireFree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        if ((mode & KIND_OF_FILE) != SOCKET) {
            throw new IOException(path + " is there and is no socket; name another place, or take it away");
        }
        if (isAnswered(path)) {
            throw new IOException(path + " belongs to a program that runs, perhaps another agent");
        }
    }

    /** Only a plain refusal shows that nobody listens any more. */
    private static boolean isAnswered(Path path) throws IOException {
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            // It must not wait for a program that runs and does not take it.
            probe.configureBlocking(false);
            probe.connect(UnixDomainSocketAddress.of(path));
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new IOException("nobody can tell whether a program runs behind " + path + ": " + e.getMessage(), e);
        }
    }

    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return key == null ? path : key;
    }
}
