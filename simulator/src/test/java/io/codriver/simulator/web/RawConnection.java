package io.codriver.simulator.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client that sends exactly what the test says; no library would let it name a foreign host. */
final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader in;

    RawConnection(URI server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends this and waits for nothing. */
    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Whether the server hangs up without a word, now or soon. */
    boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException e) {
            // Reset: it did not even read what was sent.
            return true;
        }
    }

    /** Sends a request line, headers and perhaps a body, and gives back the status line and the headers. */
    List<String> send(String request) throws IOException {
        write(request);
        List<String> head = new ArrayList<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            head.add(line);
        }
        return head;
    }

    String readLine() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server closed the connection");
        }
        return line;
    }

    /** All lines of the content, until the server closes the connection. */
    List<String> readRest() {
        return in.lines().toList();
    }

    /** The next event's data; comments and the lengths of chunks are passed over. */
    String readData() throws IOException {
        String line = readLine();
        while (!line.startsWith("data: ")) {
            line = readLine();
        }
        return line.substring("data: ".length());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
