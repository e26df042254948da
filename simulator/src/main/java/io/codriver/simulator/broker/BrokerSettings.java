package io.codriver.simulator.broker;

import java.nio.file.Path;

/**
 * Where an {@link EmbeddedBroker} listens, who it is and where it keeps its data.
 *
 * @param host the address to listen on; the broker's certificate must hold it for clients to accept it
 * @param port the TCP port, 0 for a free one
 * @param pki the development PKI's folder: {@code broker/}, {@code trust.pem} and {@code crl.pem} are read from it
 * @param data the folder of sessions, queued and retained messages; made when it is not there
 */
public record BrokerSettings(String host, int port, Path pki, Path data) {

    private static final int HIGHEST_PORT = 65_535;

    /** Checks the port and makes the paths absolute. */
    public BrokerSettings {
        if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("not an address to listen on: " + host + ":" + port);
        }
        pki = pki.toAbsolutePath();
        data = data.toAbsolutePath();
    }

    /** Listens on a free port of the loopback address. */
    public static BrokerSettings onLoopback(Path pki, Path data) {
        return new BrokerSettings("127.0.0.1", 0, pki, data);
    }

    /** The same settings with another port. */
    public BrokerSettings withPort(int otherPort) {
        return new BrokerSettings(host, otherPort, pki, data);
    }
}
