package io.codriver.agent.adapter.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.codriver.agent.app.port.Supervisor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXDatagramChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** Real sockets, by path and by abstract name. */
class UnixDatagramsTest {

    @TempDir
    Path folder;

    @Test
    void reachASocketByItsPath() throws IOException {
        Path path = folder.resolve("notify");
        assertEquals("READY=1\n", exchange(AFUNIXSocketAddress.of(path), path.toString()));
    }

    @Test
    void reachASocketByItsAbstractName() throws IOException {
        String name = "codriver-" + UUID.randomUUID();
        assertEquals("READY=1\n", exchange(AFUNIXSocketAddress.inAbstractNamespace(name), "@" + name));
    }

    @Test
    void failWhereNobodyListens() {
        UnixDatagrams datagrams = new UnixDatagrams(folder.resolve("nobody").toString());
        assertThrows(IOException.class, () -> datagrams.send("READY=1\n"));
        UnixDatagrams other = new UnixDatagrams("vsock:2:1234");
        assertThrows(IOException.class, () -> other.send("READY=1\n"));
    }

    @Test
    void doNotWaitForOneWhoDoesNotRead() throws IOException {
        Path path = folder.resolve("busy");
        try (AFUNIXDatagramChannel deaf = AFUNIXDatagramChannel.open()) {
            deaf.bind(AFUNIXSocketAddress.of(path));
            UnixDatagrams datagrams = new UnixDatagrams(path.toString());
            boolean taken = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                boolean more = true;
                for (int i = 0; more && i < 100_000; i++) {
                    more = datagrams.send("WATCHDOG=1\n");
                }
                return more;
            });
            assertFalse(taken);
        }
    }

    @Test
    void areNotNeededWhereNobodyAsked() {
        assertEquals(Optional.<Supervisor>empty(), SystemdSupervisor.find(Map.of(), 1, () -> 0));
        assertEquals(Optional.<Supervisor>empty(), SystemdSupervisor.find(Map.of("NOTIFY_SOCKET", ""), 1, () -> 0));
    }

    private static String exchange(AFUNIXSocketAddress address, String name) throws IOException {
        try (AFUNIXDatagramChannel systemd = AFUNIXDatagramChannel.open()) {
            systemd.bind(address);
            new UnixDatagrams(name).send("READY=1\n");
            ByteBuffer buffer = ByteBuffer.allocate(100);
            systemd.receive(buffer);
            return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        }
    }
}
