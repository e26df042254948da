package io.codriver.certs.boot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command has. */
final class FolderOption {
    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the PKI lies; only you can enter it. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("certs", "pki");

    Path folder() {
        return folder;
    }
}
