package io.codriver.agent.adapter.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is wrong with the folder of a socket: whoever can write into it can put a socket of their own there. */
public final class SocketFolder {

    private static final int OTHERS_WRITE = 0002;
    private static final int OTHERS_PASS = 0001;
    private static final int STICKY = 01000;

    private SocketFolder() {}

    /** Why a socket must not be there, and what to do. */
    public static Optional<String> findProblem(Path socket) {
        Path folder = folder(socket);
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is no folder; make it, so that only the agent can write into it");
        }
        try {
            return (mode(folder) & (OTHERS_WRITE | STICKY)) == OTHERS_WRITE
                    ? Optional.of(folder + " can be written by everybody; run: chmod o-w " + folder)
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of("the rights of " + folder + " cannot be seen (" + e.getMessage() + ")");
        }
    }

    /**
     * What is not good about it although an agent can start.
     *
     * @param forOthers whether users other than the agent's own have to get there
     */
    public static Optional<String> findDoubt(Path socket, boolean forOthers) {
        Path folder = folder(socket);
        try {
            int mode = mode(folder);
            if ((mode & OTHERS_WRITE) != 0) {
                return Optional.of("everybody can make files in " + folder + ", also before the agent starts; take a"
                        + " folder that only the agent can write into");
            }
            return forOthers && (mode & OTHERS_PASS) == 0
                    ? Optional.of("others cannot get through " + folder + " to the socket; run: chmod o+x " + folder)
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of("the rights of " + folder + " cannot be seen (" + e.getMessage() + ")");
        }
    }

    private static Path folder(Path socket) {
        Path folder = socket.toAbsolutePath().getParent();
        return folder == null ? socket.toAbsolutePath() : folder;
    }

    private static int mode(Path folder) throws IOException {
        return (int) Files.getAttribute(folder, "unix:mode");
    }
}
