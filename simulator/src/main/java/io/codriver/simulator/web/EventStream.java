package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps open pages up to date with server-sent events (HTML, 9.2): the whole state of the page at first and whenever it
 * is another one. Each stream holds a thread of the server, so there is a bound.
 */
final class EventStream {

    /** The most pages that can be open at once. */
    static final int MOST = 16;

    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int UNAVAILABLE = HttpURLConnection.HTTP_UNAVAILABLE;

    private final Changes changes;
    private final Duration heartbeat;
    private final PageTexts texts;
    private final Semaphore places = new Semaphore(MOST); // A place for each open stream.

    /** @param heartbeat how long after its last sign of life a page that is gone is noticed */
    EventStream(Changes changes, Duration heartbeat, PageTexts texts) {
        this.changes = changes;
        this.heartbeat = heartbeat;
        this.texts = texts;
    }

    /** Serves one page until it goes or the server ends. */
    void serve(HttpExchange exchange, Supplier<ObjectNode> state) throws IOException, RequestRefused {
        if (!places.tryAcquire()) {
            throw new RequestRefused(UNAVAILABLE, texts.text("page.tooMany"));
        }
        try {
            Reply.addHeaders(exchange.getResponseHeaders(), "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, 0);
            OutputStream out = exchange.getResponseBody();
            // The server holds the headers back until the first byte that is flushed.
            out.flush();
            pump(out, state);
        } finally {
            places.release();
        }
    }

    private void pump(OutputStream out, Supplier<ObjectNode> state) throws IOException {
        long seen = -1;
        String shown = "";
        try {
            while (!changes.isOver()) {
                long now = changes.await(seen, heartbeat);
                String newest = now == seen ? shown : state.get().toString();
                out.write(newest.equals(shown) ? STILL_HERE : event(newest));
                out.flush();
                seen = now;
                shown = newest;
            }
        } catch (InterruptedException e) {
            // The server ends.
            Thread.currentThread().interrupt();
        }
    }

    /** JSON without line breaks is one line of data. */
    private static byte[] event(String json) {
        return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
