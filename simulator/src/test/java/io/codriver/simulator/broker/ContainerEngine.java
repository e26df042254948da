package io.codriver.simulator.broker;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks for a Docker engine before Testcontainers does, which tries for minutes and then skips without a word.
 *
 * <p>Where the suite is meant to run ({@code CODRIVER_CONTAINERS=required} in the environment, or the system property
 * {@code codriver.containers}), a missing engine is a failure.
 */
final class ContainerEngine {

    private static final String UNIX = "unix://";
    private static final String USUAL = UNIX + "/var/run/docker.sock";

    private ContainerEngine() {}

    /** Ends the test, as failed or as skipped with the reason, when no engine answers. */
    static void require() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", USUAL);
        Optional<String> problem = findProblem(host);
        if (problem.isPresent()) {
            String message = "no Docker engine answers at " + host + " (" + problem.get()
                    + "); scripts/verify --containers starts one for the run";
            if (isRequired()) {
                fail(message);
            }
            abort(message);
        }
    }

    private static boolean isRequired() {
        String wanted = System.getenv().getOrDefault("CODRIVER_CONTAINERS", "");
        return System.getProperty("codriver.containers", wanted).equals("required");
    }

    private static Optional<String> findProblem(String host) {
        if (!host.startsWith(UNIX)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(host.substring(UNIX.length())));
            channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            return channel.read(ByteBuffer.allocate(1)) > 0
                    ? Optional.empty()
                    : Optional.of("it closes the connection");
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }
}
