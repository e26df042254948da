package io.codriver.simulator.bench;

import java.nio.file.Path;

/**
 * What a process needs to speak to the broker as a car.
 *
 * @param vid its name
 * @param port the broker's, on the loopback address
 * @param keyStore the car's key
 * @param passwordFile opens it
 * @param anchors the roots
 * @param lists the revocation lists
 */
public record BenchCar(String vid, int port, Path keyStore, Path passwordFile, Path anchors, Path lists) {}
