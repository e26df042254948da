package io.codriver.simulator.boot;

import io.codriver.simulator.viss.ServerTls;
import io.codriver.simulator.viss.VissServer;
import io.codriver.simulator.world.NoCarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The car of the bench as a server, for agents that run outside of the demo. It ends with the process. */
final class DemoViss {

    private static final int TOKEN_BYTES = 24;

    private DemoViss() {}

    /**
     * Starts it, with a fresh token in a file that only its owner reads.
     *
     * @return what to tell about it
     */
    static List<String> start(Simulation simulation, int port, Path folder) throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        Simulation.HERE.random().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path file = folder.resolve("viss.token");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token + "\n");
        VissServer server = VissServer.start(
                new VissServer.Options(
                        port,
                        Optional.of(ServerTls.of(simulation.server(), Simulation.HERE.random())),
                        Optional.of(token),
                        Set.of()),
                Simulation.HERE.wall());
        simulation.watch(() -> follow(simulation, server));
        follow(simulation, server);
        return List.of(
                "  The car's signals for an agent elsewhere:",
                "    vehicle = viss",
                "    viss.url = wss://localhost:" + server.port(),
                "    viss.roots = " + simulation.trustAnchors(),
                "    viss.token.file = " + file);
    }

    private static void follow(Simulation simulation, VissServer server) {
        try {
            server.serve(simulation.vehicle());
        } catch (NoCarException e) {
            // The next one is on its way.
            server.hangUp();
        }
    }
}
