package io.codriver.simulator.bench;

import java.util.List;
import java.util.Optional;

/**
 * A program whose start is measured.
 *
 * @param name in the table
 * @param vid the car as which it speaks
 * @param command that starts it
 * @param readyWord what it prints when it is ready; if none is said, it tells the cloud
 */
public record Contender(String name, String vid, List<String> command, Optional<String> readyWord) {}
