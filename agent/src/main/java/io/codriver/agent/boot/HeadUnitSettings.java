package io.codriver.agent.boot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the head unit is.
 *
 * @param kind of head unit
 * @param socket where an application on the board finds the agent
 * @param users whose processes may be that application; none: those of the agent's own user
 * @param group to whom the socket is given, if it is
 */
public record HeadUnitSettings(Kind kind, Path socket, Set<String> users, Optional<String> group) {

    /** The kinds of head units. */
    public enum Kind {
        /** The terminal of the program. */
        TERMINAL,
        /** An application on the same board. */
        SOCKET,
        /** The car has no screen, or whoever uses the agent as a library brings one. */
        NONE;

        static Optional<Kind> find(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    public HeadUnitSettings {
        users = Set.copyOf(users);
    }

    /** None of the agent's own. */
    public static HeadUnitSettings none() {
        return new HeadUnitSettings(Kind.NONE, Path.of("head-unit.sock"), Set.of(), Optional.empty());
    }
}
