package io.codriver.agent.adapter.mqtt;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.internal.NetworkModule;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the broker below MQTT, in place of Paho's own. It is opened before Paho hears of it, so that what goes
 * wrong with TCP and TLS comes as the exception that it was (Paho gives the same cause now as 0, now as 32109) and costs
 * neither a client nor its threads.
 *
 * <p>Two sockets: TLS lies over a plain one, and giving up closes the plain one. Closing a TLS socket waits for the thread
 * that hangs in a write to it; and Paho's own module asks for {@code shutdownInput()} first, which TLS refuses with an
 * exception, so that the socket then stays open.
 */
final class BrokerSocket implements NetworkModule {

    private final FlightSocket plain = new FlightSocket();
    private final CountDownLatch wrote = new CountDownLatch(1);

    /** Why reading ended, such as the alert with which the broker refused the certificate; read by the writing thread. */
    private volatile @Nullable IOException broken;

    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    /** Connects and, if the factory is one for TLS, shakes hands. Waits at most twice the patience, plus the resolver. */
    void open(UplinkSettings broker, SocketFactory sockets) throws IOException {
        int patience = Math.toIntExact(broker.patience().toMillis());
        InetSocketAddress address = new InetSocketAddress(broker.host(), broker.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(broker.host());
        }
        plain.connect(address, patience);
        // Paho sets none: with Nagle's delay a request and its answer take 45 ms instead of 0.35 ms.
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(patience);
        Socket socket = plain;
        if (sockets instanceof SSLSocketFactory tls) {
            SSLSocket safe = (SSLSocket) tls.createSocket(plain, broker.host(), broker.port(), false);
            shakeHands(safe);
            socket = safe;
        }
        plain.endFlight();
        // From here on the keep-alive decides: a read that wakes each second, as Paho's does, only costs power.
        socket.setSoTimeout((int) Duration.ZERO.toMillis());
        in = new LateInput(socket.getInputStream());
        out = new FirstOutput(socket.getOutputStream());
    }

    private void shakeHands(SSLSocket safe) throws IOException {
        try {
            safe.startHandshake();
        } catch (IOException e) {
            try {
                // If it was the car that refused, this is the alert that tells the broker why.
                plain.endFlight();
            } catch (IOException unsent) {
                e.addSuppressed(unsent);
            }
            throw e;
        }
    }

    /** Ends it at once, whatever other threads do with it; harmless twice; any thread. Readers and writers fail. */
    void abort() {
        try {
            plain.close();
        } catch (IOException e) {
            // Nothing is left to be done with it.
            return;
        }
    }

    /** Called by Paho, which believes that this connects. */
    @Override
    public void start() {
        // It has been opened before.
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    /** Called by Paho when it shuts a connection down. */
    @Override
    public void stop() {
        abort();
        wrote.countDown();
    }

    @Override
    public String getServerURI() {
        return PahoClient.NOWHERE;
    }

    /**
     * Hands out nothing, no failure either, before something was written. Paho's issue 850: if the broker closes before
     * Paho's {@code connect} has seen its receiver run, because it refuses the car's certificate (with TLS 1.3 that comes
     * after the handshake), the receiver has already ended, and {@code connect} waits for it in a loop for ever: one
     * spinning thread per attempt. The first write comes when all of Paho's threads run.
     */
    private final class LateInput extends FilterInputStream {

        LateInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    broken = new EOFException("the broker closed the connection");
                }
                awaitWrite();
                return count;
            } catch (IOException e) {
                broken = e;
                awaitWrite();
                throw e;
            }
        }

        @Override
        public int available() throws IOException {
            return wrote.getCount() == 0 ? super.available() : 0;
        }

        private void awaitWrite() throws InterruptedIOException {
            try {
                wrote.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException("given up");
            }
        }
    }

    /** Tells the input of the first write, and prefers its failure: a broken pipe does not say why it is broken. */
    private final class FirstOutput extends FilterOutputStream {

        FirstOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        /** In one piece; the one that is inherited writes byte by byte. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            wrote.countDown();
            IOException why = broken;
            if (why != null) {
                throw why;
            }
            out.write(bytes, offset, length);
        }
    }
}
