package io.codriver.agent.adapter.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that sends a flight of the TLS handshake in one piece: what is written waits until something is read, or until
 * {@link #endFlight}. The JDK writes certificate, proof and "finished" one by one. A broker that refuses the certificate
 * closes after the first, the next write breaks, and the alert that says why is lost ("Broken pipe" instead of "unknown
 * CA", in two of three attempts). For one thread until the handshake has ended.
 */
final class FlightSocket extends Socket {

    private final ByteArrayOutputStream flight = new ByteArrayOutputStream();
    private boolean gathering = true;

    /** The handshake has ended: sends what is waiting; from now on all is sent as it is written. */
    void endFlight() throws IOException {
        sendFlight();
        gathering = false;
    }

    private void sendFlight() throws IOException {
        if (flight.size() > 0) {
            flight.writeTo(super.getOutputStream());
            flight.reset();
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (gathering) {
                    flight.write(bytes, offset, length);
                } else {
                    out.write(bytes, offset, length);
                }
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (gathering) {
                    sendFlight();
                }
                return super.read(bytes, offset, length);
            }
        };
    }
}
