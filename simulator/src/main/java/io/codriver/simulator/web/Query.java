package io.codriver.simulator.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The query of an address. */
final class Query {

    private Query() {}

    /** The value of a name; empty if the query does not have it. */
    static String value(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decode(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not what a page of this server sends.
            return "";
        }
    }
}
