package io.codriver.agent.adapter.application;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where applications find the agent, and who may speak.
 *
 * @param socket the path of the socket
 * @param users whose processes may speak; none: those of the agent's own user only
 * @param group to whom the socket is given, so that nobody else can connect; none: everybody can, and is then asked for
 *     the user
 */
public record ApplicationSettings(Path socket, Set<String> users, Optional<String> group) {

    public ApplicationSettings {
        users = Set.copyOf(users);
    }
}
