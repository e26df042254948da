package io.codriver.agent.boot;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the car's signals come from.
 *
 * @param url {@code wss:}, or {@code ws:} on this machine
 * @param roots for {@code wss:}: PEM file with the roots that its certificate may come from
 * @param tokenFile the file whose first line is shown with each request
 */
public record CarServer(URI url, Optional<Path> roots, Optional<Path> tokenFile) {}
