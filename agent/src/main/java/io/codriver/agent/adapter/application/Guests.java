package io.codriver.agent.adapter.application;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;

/**
 * Whose processes may speak, by what the kernel says of whoever connected. Root is nobody special: a service of the board
 * that runs as root by accident is not the head unit.
 *
 * @param users by name, or by number where a user has no name
 */
record Guests(Set<String> users) {

    Guests {
        users = Set.copyOf(users);
    }

    static Guests of(String user) {
        return new Guests(Set.of(user));
    }

    /** The user at the other end. */
    static String user(SocketChannel channel) throws IOException {
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
    }

    boolean welcome(String user) {
        return users.contains(user);
    }
}
