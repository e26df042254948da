package io.codriver.simulator.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets only this machine's own pages in. A page of a stranger that is open in the same browser can reach 127.0.0.1 too:
 * it must neither act (Origin) nor read, not even with a name of its own that resolves to 127.0.0.1 (Host).
 */
final class RequestCheck {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Set<String> hosts;

    RequestCheck(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Whether it was meant for this server at all. */
    void requireOwnHost(HttpExchange exchange) throws RequestRefused {
        URI target = exchange.getRequestURI();
        if (target.isAbsolute() || target.getRawPath() == null) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_BAD_REQUEST, "The address of a request must be a path that begins with /.");
        }
        List<String> named = values(exchange.getRequestHeaders(), "Host");
        if (named.size() != 1 || !hosts.contains(named.get(0).toLowerCase(Locale.ROOT))) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_FORBIDDEN,
                    "This server answers only under its own names, for example http://127.0.0.1 with its port.");
        }
    }

    /** Whether a page of this server asks; a request that carries no trace of a page passes unless it wants to act. */
    void requireOwnPage(HttpExchange exchange, boolean acts) throws RequestRefused {
        Headers headers = exchange.getRequestHeaders();
        String own = "http://" + headers.getFirst("Host");
        List<String> origins = values(headers, "Origin");
        boolean ownOrigin = origins.size() == 1 && origins.get(0).equalsIgnoreCase(own);
        boolean ownSite = OWN_SITES.containsAll(values(headers, "Sec-Fetch-Site"));
        if (!ownSite || !(ownOrigin || (origins.isEmpty() && !acts))) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_FORBIDDEN, "Only the pages of this server may do this (Origin).");
        }
    }

    private static List<String> values(Headers headers, String name) {
        return headers.getOrDefault(name, List.of());
    }
}
