package io.codriver.agent.boot;

import io.codriver.agent.adapter.application.SocketFolder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the doctor finds about the socket for an application that is the head unit. */
final class SocketLook {

    private static final String WHAT = "head unit";

    private SocketLook() {}

    /** Nothing if no application is the head unit. */
    static List<Finding> examine(HeadUnitSettings settings) {
        if (settings.kind() != HeadUnitSettings.Kind.SOCKET) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(folder(settings));
        settings.users().stream()
                .filter(user -> !isKnown(user))
                .forEach(user -> findings.add(Finding.warning(
                        WHAT, "there is no user " + user + " on this board; name another as head.unit.user")));
        return findings;
    }

    private static Finding folder(HeadUnitSettings settings) {
        Path socket = settings.socket();
        Path folder = socket.toAbsolutePath().getParent();
        if (folder == null || !Files.exists(folder)) {
            return Finding.warning(WHAT, folder + " is not there; the service makes it when it starts, else make it");
        }
        Optional<String> problem = SocketFolder.findProblem(socket);
        if (problem.isPresent()) {
            return Finding.failed(WHAT, problem.get());
        }
        boolean forOthers = !settings.users().isEmpty();
        return SocketFolder.findDoubt(socket, forOthers)
                .map(doubt -> Finding.warning(WHAT, doubt))
                .orElseGet(() -> Finding.ok(
                        WHAT,
                        socket + ", for "
                                + (forOthers
                                        ? "processes of " + String.join(", ", settings.users())
                                        : "processes of the agent's own user only")));
    }

    private static boolean isKnown(String user) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
