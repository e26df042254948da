package io.codriver.simulator.cloud;

import java.nio.file.Path;

/**
 * Where the cloud meets its cars.
 *
 * @param host the broker
 * @param port its port
 * @param keyStore PKCS#12 file with the cloud's key
 * @param passwordFile the file whose first line opens it
 * @param trustAnchors PEM file with the root
 */
public record CloudSettings(String host, int port, Path keyStore, Path passwordFile, Path trustAnchors) {}
