package io.codriver.agent.boot;

import io.codriver.agent.adapter.tls.BrokerVerifier;
import io.codriver.agent.adapter.tls.CertificateClock;
import io.codriver.agent.adapter.tls.KnownTime;
import io.codriver.agent.adapter.tls.Now;
import io.codriver.agent.adapter.tls.TimeFile;
import io.codriver.agent.adapter.tls.TlsFailure;
import io.codriver.agent.adapter.tls.TlsVersions;
import io.codriver.agent.adapter.tls.TrustFiles;
import io.codriver.agent.adapter.viss.Connector;
import io.codriver.agent.adapter.viss.Pace;
import io.codriver.agent.adapter.viss.VissProbe;
import io.codriver.agent.adapter.viss.VissVehicle;
import io.codriver.agent.app.port.Vehicle;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The way to the car's signals, as the settings say. */
public final class CarLink {

    private static final Duration LONGEST_PROBE = Duration.ofSeconds(15);
    /** Seconds. A session that is resumed shows no certificate: none is, but for attempts that follow each other at once. */
    private static final int SHORTEST_SESSION = 1;

    private CarLink() {}

    /** The car of these settings. */
    static Vehicle vehicle(Settings settings) {
        return settings.carServer()
                .map(server -> vehicle(server, settings.allowTls12(), Pace.STANDARD, new ReadTime(settings)))
                .orElseGet(NoVehicle::new);
    }

    /** A car behind a server. */
    public static Vehicle vehicle(CarServer server, boolean allowTls12, Pace pace) {
        return vehicle(server, allowTls12, pace, CertificateClock.of(InstantSource.system()));
    }

    private static Vehicle vehicle(CarServer server, boolean allowTls12, Pace pace, CertificateClock time) {
        return new VissVehicle(connector(server, allowTls12, pace, time), pace, System::nanoTime, new SecureRandom());
    }

    /** What a server says of each signal that the agent knows; waits for it. */
    public static VissProbe.Result ask(CarServer server, boolean allowTls12) throws InterruptedException {
        CertificateClock time = CertificateClock.of(InstantSource.system());
        return new VissProbe(connector(server, allowTls12, Pace.STANDARD, time), LONGEST_PROBE, System::nanoTime).ask();
    }

    static Finding examine(CarServer server, boolean allowTls12) {
        try {
            return describe(server.url().toString(), ask(server, allowTls12));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.failed("vehicle", "interrupted");
        }
    }

    private static Finding describe(String where, VissProbe.Result result) {
        if (result.trouble().isPresent()) {
            return Finding.failed("vehicle", where + ": " + result.trouble().get());
        }
        if (result.missing().isEmpty()) {
            return Finding.ok("vehicle", where + " offers every signal");
        }
        List<String> missing = result.missing().entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .sorted()
                .toList();
        return Finding.warning(
                "vehicle",
                where + " does not offer " + missing.size() + " signals, which stay unknown: "
                        + String.join(", ", missing));
    }

    private static Connector connector(CarServer server, boolean allowTls12, Pace pace, CertificateClock time) {
        return new Connector(
                server.url(),
                server.roots().map(roots -> tls(new TrustFiles(roots, Optional.empty()), allowTls12, time)),
                server.tokenFile(),
                CarLink::explain,
                pace.patience());
    }

    /** The same checks as for the broker, with roots of its own: the names of both must not be mistaken in what is said. */
    private static String explain(Throwable failure) {
        return TlsFailure.describe(failure)
                .sentence()
                .replace("trust.anchors and trust.crls name", SettingKey.VISS_ROOTS.key() + " names")
                .replace("trust.anchors", SettingKey.VISS_ROOTS.key())
                .replaceAll("broker[.](host|port)", SettingKey.VISS_URL.key())
                .replace(", usually 8883", "")
                .replace("the broker", "the server");
    }

    private static Connector.Tls tls(TrustFiles trust, boolean allowTls12, CertificateClock time) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new BrokerVerifier(trust, time)}, new SecureRandom());
            context.getClientSessionContext().setSessionTimeout(SHORTEST_SESSION);
            TlsVersions versions = allowTls12 ? TlsVersions.ALSO_1_2 : TlsVersions.ONLY_1_3;
            return new Connector.Tls(context, versions.parameters());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** The time that the connection to the broker has proved, as it is on disk; a server in the car proves none. */
    private record ReadTime(Settings settings) implements CertificateClock {

        @Override
        public Now now() {
            return new KnownTime(InstantSource.system(), new TimeFile(settings.storeFolder())).now();
        }

        @Override
        public void shown(Instant until) {
            // Only the broker's certificates are remembered.
        }
    }
}
