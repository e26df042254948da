package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Outgoing;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.SocketFactory;

/** What the tests of the uplink share. */
final class Uplinks {

    static final String VID = "car-1";
    static final Outgoing FAREWELL = new Outgoing(
            Outgoing.PASSING,
            "v2c/state/presence",
            Bytes.utf8("{\"state\":\"disconnected\"}"),
            Outgoing.Form.JSON,
            true,
            Optional.empty());

    private Uplinks() {}

    /** A plain connection with a keep alive of 1 s and a patience of 2 s. */
    static UplinkSettings settings(int port) {
        return new UplinkSettings(VID, "127.0.0.1", port, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    static PahoUplink uplink(int port, Waiting waiting) {
        return uplink(settings(port), Optional::empty, waiting);
    }

    static PahoUplink uplink(UplinkSettings settings, Supplier<Optional<String>> obstacle, Waiting waiting) {
        return new PahoUplink(
                settings,
                SocketFactory.getDefault(),
                obstacle,
                failure -> failure.getClass().getSimpleName(),
                failure -> failure.getClass().getSimpleName(),
                new Random(1),
                waiting);
    }

    static void stop(PahoUplink uplink) {
        uplink.stop(FAREWELL, Duration.ofSeconds(2));
    }

    /**
     * The names of the threads of uplinks that live, but for these; waits a while for the others to end. A pool says that
     * it has ended a moment before its last thread has.
     */
    static Set<String> threadsLeft(String... expected) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Set<String> left = threads(Set.of(expected));
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            left = threads(Set.of(expected));
        }
        return left;
    }

    private static Set<String> threads(Set<String> expected) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.equals("uplink") || name.equals("mqtt") || (name.startsWith("MQTT") && name.endsWith(VID)))
                .filter(name -> !expected.contains(name))
                .collect(Collectors.toSet());
    }
}
