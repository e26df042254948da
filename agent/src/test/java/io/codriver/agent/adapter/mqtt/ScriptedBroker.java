package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A broker that misbehaves as its script says, which a real one cannot be made to do. One connection at a time. */
final class ScriptedBroker implements AutoCloseable {

    static final int CONNECT = 1;
    static final int PUBLISH = 3;
    static final int SUBSCRIBE = 8;
    static final int DISCONNECT = 14;

    /** What to do with one connection; it is closed at the end. */
    @FunctionalInterface
    interface Script {
        void run(Peer peer) throws IOException, InterruptedException;
    }

    record Packet(int type, Bytes bytes) {

        byte[] body() {
            return bytes.toArray();
        }

        /** The packet id of a SUBSCRIBE, or of a PUBLISH with QoS 1. */
        int id() {
            ByteBuffer buffer = ByteBuffer.wrap(body());
            int offset = type == PUBLISH ? 2 + buffer.getShort(0) : 0;
            return buffer.getShort(offset);
        }

        boolean contains(String text) {
            return new String(body(), StandardCharsets.ISO_8859_1).contains(text);
        }
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Packet> seen = new LinkedBlockingQueue<>();
    private final Thread thread;

    ScriptedBroker(Script script) throws IOException {
        thread = new Thread(() -> serve(script), "scripted broker");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next packet of this type that any connection brought; others are passed over. */
    Packet next(int type) throws InterruptedException {
        while (true) {
            Packet packet = seen.poll(20, TimeUnit.SECONDS);
            if (packet == null) {
                throw new AssertionError("no packet of type " + type);
            }
            if (packet.type() == type) {
                return packet;
            }
        }
    }

    boolean hasSeenNothingMore() {
        return seen.isEmpty();
    }

    @Override
    public void close() throws IOException {
        server.close();
        thread.interrupt();
    }

    private void serve(Script script) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                script.run(new Peer(socket));
            } catch (IOException e) {
                // The car went away, or the test is over.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The car, as the broker sees it. */
    final class Peer {

        private final DataInputStream in;
        private final OutputStream out;

        Peer(Socket socket) throws IOException {
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        /** Reads one packet, which must be of this type. */
        Packet expect(int type) throws IOException {
            Packet packet = read();
            if (packet.type() != type) {
                throw new IOException("not " + type + " but " + packet.type());
            }
            return packet;
        }

        Packet read() throws IOException {
            int first = in.readUnsignedByte();
            int length = 0;
            int shift = 0;
            int digit;
            do {
                digit = in.readUnsignedByte();
                length |= (digit & 0x7F) << shift;
                shift += 7;
            } while (digit >= 0x80);
            Packet packet = new Packet(first >> 4, Bytes.of(in.readNBytes(length)));
            if (packet.bytes().length() < length) {
                throw new EOFException();
            }
            seen.add(packet);
            return packet;
        }

        /** Reads until the car goes away. */
        void drain() throws IOException {
            while (true) {
                read();
            }
        }

        void connack(int code, int... properties) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(0);
            body.write(code);
            body.write(properties.length);
            for (int one : properties) {
                body.write(one);
            }
            send(0x20, body.toByteArray());
        }

        void suback(Packet subscribe, int code) throws IOException {
            send(0x90, new byte[] {(byte) (subscribe.id() >> 8), (byte) subscribe.id(), 0, (byte) code});
        }

        void puback(Packet publish, int code) throws IOException {
            send(0x40, new byte[] {(byte) (publish.id() >> 8), (byte) publish.id(), (byte) code, 0});
        }

        void disconnect(int code) throws IOException {
            send(0xE0, new byte[] {(byte) code, 0});
        }

        /** Takes CONNECT and SUBSCRIBE and says yes to both. */
        void welcome(int... properties) throws IOException {
            expect(CONNECT);
            connack(0, properties);
            suback(expect(SUBSCRIBE), 1);
        }

        private void send(int first, byte[] body) throws IOException {
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            packet.write(first);
            packet.write(body.length);
            packet.write(body);
            out.write(packet.toByteArray());
            out.flush();
        }
    }
}
