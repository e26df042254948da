package io.codriver.agent.adapter.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The socket in the file system: its rights, and what is done with what lies in its place. */
class SocketFileTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("s");
    }

    @Test
    void isForItsOwnerOnlyIfNobodyElseIsNamed() throws IOException {
        SocketFile file = open(Set.of(), Optional.empty());
        assertEquals("rw-------", rights());
        assertEquals(Files.getOwner(folder).getName(), file.owner());
        file.close();
        assertFalse(Files.exists(path));
    }

    @Test
    void isForItsGroupIfOneIsNamedElseForAllToKnock() throws IOException {
        String group =
                Files.readAttributes(folder, PosixFileAttributes.class).group().getName();
        SocketFile file = open(Set.of("x"), Optional.of(group));
        assertEquals("rw-rw----", rights());
        file.close();
        SocketFile open = open(Set.of("x"), Optional.empty());
        assertEquals("rw-rw-rw-", rights());
        open.close();
    }

    @Test
    void replacesWhatAKilledAgentLeft() throws IOException {
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(path));
        }
        assertTrue(Files.exists(path));
        SocketFile file = open(Set.of(), Optional.empty());
        SocketChannel.open(UnixDomainSocketAddress.of(path)).close();
        file.close();
    }

    @Test
    void leavesTheSocketOfALivingAgentAlone() throws IOException {
        SocketFile living = open(Set.of(), Optional.empty());
        assertProblem("belongs to a program that runs");
        SocketChannel.open(UnixDomainSocketAddress.of(path)).close();
        living.close();
    }

    @Test
    void leavesTheSocketOfALivingAgentAloneThatTakesNobody() throws IOException {
        try (ServerSocketChannel busy = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            busy.bind(UnixDomainSocketAddress.of(path), 1);
            try (SocketChannel one = SocketChannel.open(UnixDomainSocketAddress.of(path));
                    SocketChannel two = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                assertTrue(one.isConnected() && two.isConnected());
                IOException problem = assertThrows(IOException.class, () -> open(Set.of(), Optional.empty()));
                assertTrue(String.valueOf(problem.getMessage()).contains(path.toString()), problem.toString());
                assertTrue(Files.exists(path));
            }
        }
    }

    @Test
    void leavesAFileAndALinkAlone() throws IOException {
        Files.writeString(path, "mine");
        assertProblem("is no socket");
        assertEquals("mine", Files.readString(path));
        Path target = folder.resolve("target");
        Files.move(path, target);
        Files.createSymbolicLink(path, target);
        assertProblem("is no socket");
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void leavesWhatSomebodyElsePutInItsPlace() throws IOException {
        SocketFile first = open(Set.of(), Optional.empty());
        Files.delete(path);
        SocketFile second = open(Set.of(), Optional.empty());
        first.close();
        assertTrue(Files.exists(path));
        second.close();
        assertFalse(Files.exists(path));
    }

    @Test
    void wantsAFolderInWhichNotEverybodyCanWrite() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertProblem("can be written by everybody; run: chmod o-w " + folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        path = folder.resolve("nowhere").resolve("s");
        assertProblem("is no folder");
    }

    @Test
    void saysWhatIsWrongWithAGroupOrAPath() {
        IOException group = assertThrows(IOException.class, () -> open(Set.of("x"), Optional.of("no-such-group-here")));
        assertTrue(String.valueOf(group.getMessage()).contains("no-such-group-here"), group.toString());
        path = folder.resolve("x".repeat(120));
        assertProblem("too long");
    }

    private SocketFile open(Set<String> users, Optional<String> group) throws IOException {
        return SocketFile.open(new ApplicationSettings(path, users, group));
    }

    private void assertProblem(String text) {
        IOException problem = assertThrows(IOException.class, () -> open(Set.of(), Optional.empty()));
        assertTrue(String.valueOf(problem.getMessage()).contains(text), problem.toString());
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
