package io.codriver.agent.adapter.tls;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

/**
 * A plain socket that still listens when the other side no longer does.
 *
 * <p>A broker that refuses the car's certificate says so and closes, often before the car has sent the rest of its
 * handshake. JSSE then fails in a write and throws the broker's last words away unread. Here a write into a broken
 * connection does nothing, so that the read that follows finds those words, or the break itself.
 */
final class ListeningSocket extends Socket {

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (SocketException e) {
                    if (isClosed()) {
                        throw e;
                    }
                }
            }
        };
    }
}
