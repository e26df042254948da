package io.codriver.certs.boot;

import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.InventoryRow;
import io.codriver.certs.PkiFault;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = CodriverCerts.Version.class,
        description = {
            "Prints a table of what is there and when it ends; changes nothing.",
            "State: ok; renew soon (less than a third of its life left); expired; not yet valid; revoked; damaged."
        },
        footerHeading = "%nExample:%n",
        footer = "  codriver-certs show --folder certs/pki")
final class ShowCommand implements Runnable {
    private final InstantSource clock;
    private final SecureRandom random;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FolderOption folder;

    ShowCommand(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void run() {
        List<InventoryRow> rows =
                DevelopmentPki.open(folder.folder(), clock, random).inventory();
        if (rows.isEmpty()) {
            throw new PkiFault("There is no PKI in " + folder.folder()
                    + ". Make one with: codriver-certs init --folder " + folder.folder());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(new InventoryTable(rows, clock.instant()).text());
        if (rows.stream().anyMatch(ShowCommand::needsRun)) {
            out.println("Run codriver-certs init: it renews what is about to end and mends what is damaged.");
        }
        out.flush();
    }

    private static boolean needsRun(InventoryRow row) {
        return switch (row.state()) {
            case OK, OFFLINE, REVOKED -> false;
            case RENEW_SOON, EXPIRED, NOT_YET, DAMAGED -> true;
        };
    }
}
