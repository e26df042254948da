package io.codriver.agent.boot;

import io.codriver.agent.adapter.sqlite.RosterReader;
import io.codriver.agent.adapter.tls.BrokerProbe;
import io.codriver.agent.adapter.tls.BrokerTrust;
import io.codriver.agent.adapter.tls.Identity;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.adapter.tls.KnownTime;
import io.codriver.agent.adapter.tls.Now;
import io.codriver.agent.adapter.tls.TimeFile;
import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.adapter.tls.TrustFiles;
import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at everything that the agent needs; each look is on its own, so that one failure does not hide another. */
final class Doctor {

    /** Of a certificate's life; when less is left it should have been renewed. */
    private static final int LAST_PART = 3;

    private final Settings settings;
    private final Path config;
    private final InstantSource clock;
    private final SecureRandom random;

    Doctor(Settings settings, Path config, InstantSource clock, SecureRandom random) {
        this.settings = settings;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "configuration", config + ", profile " + settings.profile().id()));
        findings.add(clock());
        Optional<BrokerLink> link = open(findings);
        findings.add(trust());
        findings.add(store());
        findings.addAll(SocketLook.examine(settings.headUnit()));
        link.ifPresent(one -> findings.add(broker(one)));
        settings.carServer().ifPresent(server -> findings.addAll(car(server)));
        return findings;
    }

    private Finding clock() {
        Now time = new KnownTime(clock, new TimeFile(settings.storeFolder())).now();
        return time.wall().isBefore(time.known())
                ? Finding.failed(
                        "clock",
                        "it is " + time.wall() + ", which cannot be, because it was " + time.known()
                                + " already; set it, or let NTP set it")
                : Finding.ok("clock", "it is " + time.wall());
    }

    /** The key is opened once only: a token counts the wrong PINs, and locks itself. */
    private Optional<BrokerLink> open(List<Finding> findings) {
        try {
            BrokerLink link = BrokerLink.of(settings, clock, random);
            settings.key().secrets().forEach(secret -> findings.add(rights(secret)));
            findings.add(place(link.identity()));
            findings.add(dates(link));
            settings.provisioningFile()
                    .ifPresent(file -> findings.add(provisioning(
                            new ProvisioningFile(file), link.identity().vid())));
            return Optional.of(link);
        } catch (TlsRefusedException e) {
            findings.add(Finding.failed("key", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Finding place(Identity identity) {
        String where = "the car's key is " + settings.key().place();
        if (!identity.canBeReadOut()) {
            return Finding.ok("key", where + " and cannot be read out");
        }
        return settings.key() instanceof IdentityToken
                ? Finding.warning("key", where + ", but it can be read out; make it inside the token, not extractable")
                : Finding.ok("key", where + "; who reads that file can copy it");
    }

    private List<Finding> car(CarServer server) {
        List<Finding> findings = new ArrayList<>();
        server.tokenFile().ifPresent(file -> findings.add(rights(file)));
        findings.add(CarLink.examine(server, settings.allowTls12()));
        return findings;
    }

    private static Finding rights(Path secret) {
        try {
            Set<PosixFilePermission> all = Files.getPosixFilePermissions(secret);
            boolean open = all.stream().anyMatch(one -> !one.name().startsWith("OWNER"));
            return open
                    ? Finding.warning("key", secret + " can be read by others; run: chmod 600 " + secret)
                    : Finding.ok("key", secret + " is for its owner only");
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.warning("key", "the rights of " + secret + " cannot be seen (" + e.getMessage() + ")");
        }
    }

    private Finding dates(BrokerLink link) {
        Identity identity = link.identity();
        try {
            identity.requireUsable(link.time().now());
        } catch (TlsRefusedException e) {
            return Finding.failed("certificate", String.valueOf(e.getMessage()));
        }
        Duration life = Duration.between(identity.notBefore(), identity.notAfter());
        Duration left = Duration.between(clock.instant(), identity.notAfter());
        String text = identity.vid() + ", until " + identity.notAfter();
        return left.compareTo(life.dividedBy(LAST_PART)) < 0
                ? Finding.warning("certificate", text + ": that is soon; renew it")
                : Finding.ok("certificate", text);
    }

    private static Finding provisioning(ProvisioningFile file, String vid) {
        try {
            return Finding.ok(
                    "provisioning",
                    file.read(vid).isPresent()
                            ? "there is a file that the next start of the agent reads and destroys"
                            : "there is no file, or none any more");
        } catch (Fault fault) {
            return Finding.failed("provisioning", String.valueOf(fault.getMessage()));
        }
    }

    private Finding trust() {
        try {
            BrokerTrust trust = new TrustFiles(settings.trustAnchors(), settings.trustCrls()).current();
            Optional<X509CRL> old = trust.revocationLists().orElse(List.of()).stream()
                    .filter(list -> list.getNextUpdate() != null
                            && list.getNextUpdate().toInstant().isBefore(clock.instant()))
                    .findFirst();
            if (old.isPresent()) {
                return Finding.failed(
                        "trust",
                        "a revocation list ended " + old.get().getNextUpdate().toInstant() + "; fetch it anew");
            }
            return Finding.ok(
                    "trust",
                    "roots in " + settings.trustAnchors() + ": "
                            + trust.anchors().size());
        } catch (TlsRefusedException e) {
            return Finding.failed("trust", String.valueOf(e.getMessage()));
        }
    }

    private Finding store() {
        Path folder = settings.storeFolder();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Finding.failed("store", folder + " is not a folder; name another as store.folder");
        }
        try {
            String users = RosterReader.find(folder)
                    .map(roster -> roster.size() + " of " + settings.profile().userLimit() + " users")
                    .orElse("new; it is made at the first start");
            return Finding.ok("store", folder + ", " + users);
        } catch (Fault fault) {
            return Finding.failed("store", String.valueOf(fault.getMessage()));
        }
    }

    /** Shakes hands and ends; no MQTT, because that would take the session from an agent that runs. */
    private Finding broker(BrokerLink link) {
        String where = settings.brokerHost() + ":" + settings.brokerPort();
        try {
            link.identity().requireUsable(link.time().now());
        } catch (TlsRefusedException e) {
            return Finding.failed("broker", where + ": " + e.getMessage());
        }
        return new BrokerProbe(link.sockets())
                .findFailure(settings.brokerHost(), settings.brokerPort(), BrokerLink.SECOND_ASKING)
                .map(failure -> Finding.failed("broker", where + ": " + failure.sentence()))
                .orElseGet(() -> Finding.ok("broker", where + " takes the car's certificate, and its own is right"));
    }
}
