package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.codriver.agent.text.Texts;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the server.
 *
 * @param status of HTTP
 * @param type of the content
 * @param content all of it; nobody changes it
 * @param saveAs the name of the file that a browser makes of it; empty if the browser shows it
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
record Reply(int status, String type, byte[] content, String saveAs) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-src 'self'; frame-ancestors 'self'";

    static Reply text(String type, String text) {
        return new Reply(
                HttpURLConnection.HTTP_OK, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The same, as a file of this name. */
    Reply savedAs(String fileName) {
        return new Reply(status, type, content, fileName);
    }

    static Reply json(ObjectNode object) {
        return text("application/json", object.toString());
    }

    /** It is done; what it led to comes through the events. */
    static Reply done() {
        return json(MAPPER.createObjectNode());
    }

    /**
     * What the head unit was told.
     *
     * @throws RequestRefused if the car did not take it
     */
    static Reply taken(boolean taken, Texts texts) throws RequestRefused {
        if (!taken) {
            throw new RequestRefused(HttpURLConnection.HTTP_UNAVAILABLE, texts.text("terminal.busy"));
        }
        return done();
    }

    static Reply refusal(int status, String sentence) {
        String text = MAPPER.createObjectNode().put("error", sentence).toString();
        return new Reply(status, "application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), "");
    }

    void send(HttpExchange exchange) throws IOException {
        addHeaders(exchange.getResponseHeaders(), type);
        if (!saveAs.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + saveAs + "\"");
        }
        if (content.length == 0) {
            // A length of 0 would tell the JDK's server to send chunks.
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    /** What goes with everything: nothing is kept, embedded by others, guessed or loaded from elsewhere. */
    static void addHeaders(Headers headers, String type) {
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
