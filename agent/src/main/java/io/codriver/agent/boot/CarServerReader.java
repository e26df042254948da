package io.codriver.agent.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks where the car's signals are to come from. What stands on the wire opens the car and tells where it is, so plain
 * {@code ws:} is for a server on the same machine only; nothing can allow it elsewhere.
 */
final class CarServerReader {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> problems;

    CarServerReader(List<String> problems) {
        this.problems = problems;
    }

    Optional<CarServer> find(String url, Optional<Path> roots, Optional<Path> tokenFile) {
        String key = SettingKey.VISS_URL.key();
        try {
            URI address = new URI(url);
            String scheme = String.valueOf(address.getScheme());
            if (!Set.of("ws", "wss").contains(scheme)
                    || address.getHost() == null
                    || address.getUserInfo() != null
                    || address.getFragment() != null) {
                problems.add(key + " must be like wss://car.example:8443 or ws://127.0.0.1:8090");
            } else if (scheme.equals("ws") && !THIS_MACHINE.contains(address.getHost())) {
                problems.add(key + " is without TLS, which is for a server on this machine only; use wss:");
            } else if (scheme.equals("wss") && roots.isEmpty()) {
                problems.add(SettingKey.VISS_ROOTS.key() + " is missing: " + SettingKey.VISS_ROOTS.meaning());
            } else {
                return Optional.of(new CarServer(address, roots, tokenFile));
            }
        } catch (URISyntaxException e) {
            problems.add(key + " is not an address: " + e.getReason());
        }
        return Optional.empty();
    }
}
