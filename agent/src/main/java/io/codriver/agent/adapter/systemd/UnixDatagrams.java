package io.codriver.agent.adapter.systemd;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXDatagramChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/**
 * Datagrams to a Unix socket, which Java itself has not. A new socket for each, as libsystemd does: nothing is to be
 * closed at the end, and a systemd that was replaced while the agent ran is found again.
 *
 * @param name a path, or {@code @} and an abstract name
 */
record UnixDatagrams(String name) implements NotifySocket {

    @Override
    public boolean send(String message) throws IOException {
        try (AFUNIXDatagramChannel channel = AFUNIXDatagramChannel.open()) {
            // systemd's queue may be full, and the deciding thread waits for nobody but the disk.
            channel.configureBlocking(false);
            ByteBuffer bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            return channel.send(bytes, address()) > 0;
        }
    }

    private AFUNIXSocketAddress address() throws SocketException {
        return name.startsWith("@")
                ? AFUNIXSocketAddress.inAbstractNamespace(name.substring(1))
                : AFUNIXSocketAddress.of(Path.of(name));
    }
}
