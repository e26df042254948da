package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.tinylog.Logger;

/** Where every request comes in: checked first, then answered by what is known under its path. */
final class Entrance implements HttpHandler {

    private final RequestCheck check;
    private final Site site;
    private final Map<String, Deed> deeds;
    private final Map<String, Function<String, ObjectNode>> states;
    private final Map<String, Sheet> sheets;
    private final EventStream events;
    private final PageTexts texts;
    private final Semaphore places = new Semaphore(WebServer.REQUESTS_AT_ONCE); // A place for each request.

    /**
     * @param deeds what can be done, by path
     * @param states what can be watched, by path; each takes the query
     * @param sheets what can be fetched or saved as it is now, by path
     */
    Entrance(
            RequestCheck check,
            Site site,
            Map<String, Deed> deeds,
            Map<String, Function<String, ObjectNode>> states,
            Map<String, Sheet> sheets,
            EventStream events,
            PageTexts texts) {
        this.check = check;
        this.site = site;
        this.deeds = Map.copyOf(deeds);
        this.states = Map.copyOf(states);
        this.sheets = Map.copyOf(sheets);
        this.events = events;
        this.texts = texts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                Reply.refusal(HttpURLConnection.HTTP_UNAVAILABLE, texts.text("page.busy"))
                        .send(exchange);
                return;
            }
            try {
                answer(exchange);
            } finally {
                places.release();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            check.requireOwnHost(exchange);
            route(exchange);
        } catch (RequestRefused e) {
            Reply.refusal(e.status(), e.sentence()).send(exchange);
        } catch (RuntimeException e) {
            // A bug behind one page must not leave it waiting for an answer.
            Logger.error(e, "A request of a page failed");
            Reply.refusal(HttpURLConnection.HTTP_INTERNAL_ERROR, texts.text("page.broken"))
                    .send(exchange);
        }
    }

    private void route(HttpExchange exchange) throws IOException, RequestRefused {
        String path = exchange.getRequestURI().getRawPath();
        Optional<Reply> file = site.find(path);
        Optional<Function<String, ObjectNode>> state = Optional.ofNullable(states.get(path));
        Optional<Sheet> sheet = Optional.ofNullable(sheets.get(path));
        Optional<Deed> deed = Optional.ofNullable(deeds.get(path));
        if (file.isPresent()) {
            requireMethod(exchange, "GET");
            if (!Site.isPage(path)) {
                check.requireOwnPage(exchange, false);
            }
            file.get().send(exchange);
        } else if (state.isPresent()) {
            requireMethod(exchange, "GET");
            check.requireOwnPage(exchange, false);
            events.serve(exchange, () -> state.get().apply(query(exchange)));
        } else if (sheet.isPresent()) {
            requireMethod(exchange, "GET");
            check.requireOwnPage(exchange, false);
            sheet.get().write(query(exchange)).send(exchange);
        } else if (deed.isPresent()) {
            requireMethod(exchange, "POST");
            check.requireOwnPage(exchange, true);
            deed.get().carryOut(JsonBody.read(exchange)).send(exchange);
        } else {
            throw new RequestRefused(HttpURLConnection.HTTP_NOT_FOUND, texts.text("page.notFound"));
        }
    }

    private static String query(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    private static void requireMethod(HttpExchange exchange, String method) throws RequestRefused {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new RequestRefused(
                    HttpURLConnection.HTTP_BAD_METHOD, "This address can be used with " + method + " only.");
        }
    }
}
