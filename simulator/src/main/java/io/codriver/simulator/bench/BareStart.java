package io.codriver.simulator.bench;

import io.codriver.agent.adapter.tls.BrokerSocketFactory;
import io.codriver.agent.adapter.tls.BrokerVerifier;
import io.codriver.agent.adapter.tls.Identity;
import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentityKeys;
import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.adapter.tls.TlsVersions;
import io.codriver.agent.adapter.tls.TrustFiles;
import io.codriver.simulator.program.ProgramCar;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttException;

/** The ten-line program that the agent's start is measured against: the same TLS, Paho, and nothing else. */
public final class BareStart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private BareStart() {}

    /** Arguments: port, key store, password file, anchors, revocation lists. Runs until it is ended. */
    public static void main(String[] arguments) throws Exception {
        connect(new ProgramCar(
                "",
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Path.of(arguments[4])));
        Thread.currentThread().join();
    }

    /** What its command line needs to be this car. */
    public static String[] arguments(ProgramCar car) {
        return new String[] {
            Integer.toString(car.port()),
            car.keyStore().toString(),
            car.passwordFile().toString(),
            car.anchors().toString(),
            car.lists().toString()
        };
    }

    static BarePaho connect(ProgramCar car) throws TlsRefusedException, MqttException {
        Identity identity = new IdentityFile("PKCS12", car.keyStore(), car.passwordFile()).load();
        TrustFiles trust = new TrustFiles(car.anchors(), Optional.of(car.lists()));
        BrokerSocketFactory sockets = new BrokerSocketFactory(
                new IdentityKeys(identity),
                new BrokerVerifier(trust, InstantSource.system()),
                TlsVersions.ONLY_1_3,
                PATIENCE,
                new SecureRandom());
        return BarePaho.connect(identity.vid(), "127.0.0.1", car.port(), sockets);
    }
}
