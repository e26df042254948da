package io.codriver.simulator.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A broker that somebody else runs.
 *
 * @param host where it is; its certificate holds this name
 * @param port its TLS port
 * @param pki the folder of the development PKI that it trusts
 */
public record ForeignBroker(String host, int port, Path pki) {

    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\s/]{1,253})):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads where it is.
     *
     * @param address such as {@code broker.example:8883} or {@code [::1]:8883}
     * @throws IllegalArgumentException if it is no address, or the folder has no PKI; the message is for people
     */
    public static ForeignBroker of(String address, Path pki) {
        Matcher parts = ADDRESS.matcher(address);
        int port = parts.matches() ? Integer.parseInt(parts.group(3)) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no broker; write HOST:PORT, such as broker.example:8883");
        }
        // A mistyped folder must not become a new PKI, which no broker trusts.
        if (!Files.isRegularFile(pki.resolve("trust.pem"))) {
            throw new IllegalArgumentException(
                    pki
                            + " is no folder of a development PKI; codriver-certs init makes one, and the broker has to trust it");
        }
        String host = Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2));
        return new ForeignBroker(host, port, pki.toAbsolutePath().normalize());
    }
}
