package io.codriver.simulator.world;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What a simulation takes from the machine on which it runs.
 *
 * @param wall its wall clock
 * @param nanoTime its clock that nobody can set
 * @param random for keys, codes and names
 */
public record Machine(InstantSource wall, LongSupplier nanoTime, SecureRandom random) {}
