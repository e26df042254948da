package io.codriver.agent.adapter.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A head-unit application that does what a test says; a thread of its own reads, unless it is told not to. */
final class TestApplication implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LONGEST = 20;
    private static final String END = "the end";

    private final SocketChannel channel;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private TestApplication(SocketChannel channel) {
        this.channel = channel;
    }

    static TestApplication connect(Path socket) throws IOException {
        return new TestApplication(SocketChannel.open(UnixDomainSocketAddress.of(socket))).reading();
    }

    /** One that never reads until it is told. */
    static TestApplication connectDeaf(Path socket) throws IOException {
        return new TestApplication(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** From now on it reads. */
    TestApplication reading() {
        Thread thread = new Thread(this::read, "application");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Greets, and takes the answer. */
    JsonNode greet() throws Exception {
        say("{\"hello\":1,\"application\":\"test\"}");
        return hear("hello");
    }

    void say(String line) throws IOException {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** The next line, which must have this member. */
    JsonNode hear(String member) throws Exception {
        String line = next();
        JsonNode said = MAPPER.readTree(line);
        if (!said.has(member)) {
            throw new AssertionError("no " + member + " in " + line);
        }
        return said;
    }

    /** Waits until the agent has ended the connection, and nothing more was said. */
    void awaitEnd() throws InterruptedException {
        String line = next();
        if (!line.equals(END)) {
            throw new AssertionError("not the end but " + line);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private String next() throws InterruptedException {
        String line = lines.poll(LONGEST, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was said within " + LONGEST + " s");
        }
        return line;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // An end as well.
            lines.add(END);
            return;
        }
        lines.add(END);
    }
}
