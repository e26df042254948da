package io.codriver.simulator.program;

import java.io.IOException;
import java.nio.file.Files;
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
public record ProgramCar(String vid, int port, Path keyStore, Path passwordFile, Path anchors, Path lists) {

    /**
     * Writes the configuration of an agent that is this car.
     *
     * @param folder gets the file; the agent's store is beside it
     * @param headUnit {@code terminal} or {@code none}
     */
    public Path configure(Path folder, String headUnit) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(
                folder.resolve("agent.properties"),
                String.join(
                        "\n",
                        "broker.host=127.0.0.1",
                        "broker.port=" + port,
                        "key.store=" + keyStore,
                        "key.password.file=" + passwordFile,
                        "trust.anchors=" + anchors,
                        "trust.crls=" + lists,
                        "store.folder=" + folder.resolve("store"),
                        "profile=mini-os9",
                        "head.unit=" + headUnit,
                        ""));
    }
}
