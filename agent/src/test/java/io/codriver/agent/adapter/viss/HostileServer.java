package io.codriver.agent.adapter.viss;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket server that does what a test says to each client, byte by byte. */
final class HostileServer implements AutoCloseable {

    static final int TEXT = 1;
    static final int PING = 9;

    private static final long LONGEST_SECONDS = 20;
    private static final Pattern KEY = Pattern.compile("(?im)^sec-websocket-key: *(\\S+)\\r?$");
    private static final Pattern ID = Pattern.compile("\"requestId\":\"(\\d+)\"");

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Semaphore connections = new Semaphore(0);
    private final Script script;

    /** What happens to a client; an exception of the socket ends it. */
    interface Script {
        void meet(Client client) throws IOException;
    }

    HostileServer(Script script) throws IOException {
        this.script = script;
        daemon(this::accept);
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + door.getLocalPort());
    }

    /** Waits until so many more clients have come. */
    void awaitConnections(int more) throws InterruptedException {
        if (!connections.tryAcquire(more, LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no " + more + " connections in " + LONGEST_SECONDS + " s");
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = door.accept();
                clients.add(socket);
                connections.release();
                daemon(() -> meet(socket));
            }
        } catch (IOException e) {
            // The door was closed.
            return;
        }
    }

    private void meet(Socket socket) {
        try (socket) {
            script.meet(new Client(socket));
        } catch (IOException e) {
            // One of both is gone.
            return;
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    static final class Client {

        private final DataInputStream in;
        private final OutputStream out;

        Client(Socket socket) throws IOException {
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        /** Bytes as they are. */
        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void shakeHands() throws IOException {
            Matcher key = KEY.matcher(request());
            if (!key.find()) {
                throw new IOException("no key");
            }
            try {
                byte[] hash = MessageDigest.getInstance("SHA-1")
                        .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                .getBytes(StandardCharsets.ISO_8859_1));
                raw(String.join(
                        "\r\n",
                        "HTTP/1.1 101 Switching Protocols",
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Protocol: VISSv2",
                        "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash),
                        "",
                        ""));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }

        String request() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.append((char) next);
            }
            return head.toString();
        }

        void say(String text) throws IOException {
            frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
        }

        void news(String path, String value) throws IOException {
            say("{\"action\":\"subscription\",\"data\":{\"path\":\"" + path + "\",\"dp\":{\"value\":\"" + value
                    + "\"}}}");
        }

        void frame(int kind, boolean last, byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write((last ? 0x80 : 0) | kind);
            if (content.length < 126) {
                bytes.write(content.length);
            } else {
                bytes.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    bytes.write((int) ((long) content.length >> shift));
                }
            }
            bytes.write(content);
            out.write(bytes.toByteArray());
            out.flush();
        }

        /** The text of the next frame of the client, which is short. */
        String hear() throws IOException {
            int kind = in.readUnsignedByte() & 0xf;
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            }
            byte[] mask = in.readNBytes(4);
            byte[] content = in.readNBytes(length);
            for (int i = 0; i < content.length; i++) {
                content[i] ^= mask[i % 4];
            }
            return kind == TEXT ? new String(content, StandardCharsets.UTF_8) : "";
        }

        /** Answers every request with yes, for ever. */
        void obey() throws IOException {
            while (true) {
                obeyOnce();
            }
        }

        void obeyOnce() throws IOException {
            Matcher id = ID.matcher(hear());
            if (id.find()) {
                say("{\"requestId\":\"" + id.group(1) + "\"}");
            }
        }
    }
}
