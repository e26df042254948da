package io.codriver.certs.boot;

import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.RevocationReason;
import io.codriver.certs.VehicleId;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        versionProvider = CodriverCerts.Version.class,
        description = {
            "Puts every certificate of a vehicle that has not ended on the CRL and writes crl.pem again.",
            "Brokers and clouds refuse the vehicle as soon as they have read the new crl.pem."
        },
        footerHeading = "%nExample:%n",
        footer = "  codriver-certs revoke --vehicle mini-1 --reason key-compromise")
final class RevokeCommand implements Runnable {
    private final InstantSource clock;
    private final SecureRandom random;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FolderOption folder;

    @Option(
            names = "--vehicle",
            paramLabel = "VID",
            required = true,
            description = "The vehicle; may be given several times.")
    private List<VehicleId> vehicles = List.of();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "key-compromise (default), cessation-of-operation or superseded.")
    private RevocationReason reason = RevocationReason.KEY_COMPROMISE;

    RevokeCommand(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void run() {
        DevelopmentPki pki = DevelopmentPki.open(folder.folder(), clock, random);
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out);
        for (VehicleId vehicle : vehicles) {
            progress.show(pki.revokeVehicle(vehicle.value(), reason));
        }
        out.println("Give the broker and the cloud the new " + pki.revocationLists()
                + ". A new certificate: codriver-certs init --vehicle VID.");
        out.flush();
    }
}
