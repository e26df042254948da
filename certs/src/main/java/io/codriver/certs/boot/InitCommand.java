package io.codriver.certs.boot;

import io.codriver.certs.BrokerNames;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import io.codriver.certs.PkiFault;
import io.codriver.certs.VehicleId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = CodriverCerts.Version.class,
        description = {
            "Makes root, issuing CA, CRLs and the certificates of broker, cloud and vehicles.",
            "What is there and still good stays byte for byte as it is. What has less than a third of its life left, does"
                    + " not fit any more, or is damaged is made again, and a line says why."
        },
        footerHeading = "%nExample:%n",
        footer = "  codriver-certs init --broker-name localhost --vehicle mini-1 --vehicle mini-2")
final class InitCommand implements Runnable {
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");

    private final InstantSource clock;
    private final SecureRandom random;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FolderOption folder;

    @Option(
            names = "--broker-name",
            paramLabel = "NAME",
            description =
                    "DNS name or IP address under which cars reach the broker; may be given several times. Default:"
                            + " the names it has, else localhost, 127.0.0.1 and ::1.")
    private List<String> brokerNames = List.of();

    @Option(
            names = "--vehicle",
            paramLabel = "VID",
            description =
                    "A vehicle that is to have a certificate; may be given several times. A revoked vehicle gets a new"
                            + " one. Vehicles already in the folder need not be named.")
    private List<VehicleId> vehicles = List.of();

    InitCommand(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void run() {
        checkNames();
        DevelopmentPki pki = DevelopmentPki.open(folder.folder(), clock, random);
        Progress progress = new Progress(spec.commandLine().getOut());
        pki.ensureAuthority().forEach(progress::show);
        List<String> names = brokerNames.isEmpty() ? pki.findBrokerNames().orElse(LOCAL) : brokerNames;
        progress.show(pki.ensureBroker(names).change());
        progress.show(pki.ensureCloud().change());
        for (VehicleId vehicle : vehicles) {
            progress.show(pki.ensureVehicle(vehicle.value()).change());
        }
        List<String> named = vehicles.stream().map(VehicleId::value).toList();
        pki.ensureKnownVehicles().stream()
                .filter(entry ->
                        !named.contains(entry.place().folder().getFileName().toString()))
                .map(KeyEntry::change)
                .forEach(progress::show);
    }

    private void checkNames() {
        if (brokerNames.isEmpty()) {
            return;
        }
        try {
            new BrokerNames(brokerNames);
        } catch (PkiFault e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
