package io.codriver.agent.boot;

import io.codriver.agent.adapter.mqtt.PahoUplink;
import io.codriver.agent.adapter.mqtt.UplinkSettings;
import io.codriver.agent.adapter.mqtt.Waiting;
import io.codriver.agent.adapter.tls.BrokerProbe;
import io.codriver.agent.adapter.tls.BrokerSocketFactory;
import io.codriver.agent.adapter.tls.BrokerVerifier;
import io.codriver.agent.adapter.tls.HeldIdentity;
import io.codriver.agent.adapter.tls.Identity;
import io.codriver.agent.adapter.tls.IdentityKeys;
import io.codriver.agent.adapter.tls.KnownTime;
import io.codriver.agent.adapter.tls.TimeFile;
import io.codriver.agent.adapter.tls.TlsFailure;
import io.codriver.agent.adapter.tls.TlsFault;
import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.adapter.tls.TlsVersions;
import io.codriver.agent.adapter.tls.TrustFiles;
import io.codriver.agent.app.port.Uplink;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The way to the broker: who the car is, whom it believes, and the sockets made of both.
 *
 * @param held the car's key and certificate, checked
 * @param time what certificates are judged by
 * @param sockets makes safe connections
 */
record BrokerLink(HeldIdentity held, KnownTime time, BrokerSocketFactory sockets) {

    /** How long one step of connecting may take. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long each step may take of asking a broker why it does not take the car. */
    static final Duration SECOND_ASKING = Duration.ofSeconds(2);

    /** @throws TlsRefusedException if the car's key or certificate cannot be used */
    static BrokerLink of(Settings settings, InstantSource clock, SecureRandom random) throws TlsRefusedException {
        HeldIdentity held = new HeldIdentity(settings.key());
        KnownTime time = new KnownTime(clock, new TimeFile(settings.storeFolder()));
        time.own(held.get());
        TrustFiles trust = new TrustFiles(settings.trustAnchors(), settings.trustCrls());
        BrokerSocketFactory sockets = new BrokerSocketFactory(
                new IdentityKeys(held),
                new BrokerVerifier(trust, time),
                settings.allowTls12() ? TlsVersions.ALSO_1_2 : TlsVersions.ONLY_1_3,
                PATIENCE,
                random);
        return new BrokerLink(held, time, sockets);
    }

    Identity identity() {
        return held.get();
    }

    Uplink uplink(Settings settings, SecureRandom random) {
        UplinkSettings where = new UplinkSettings(
                identity().vid(), settings.brokerHost(), settings.brokerPort(), settings.keepAlive(), PATIENCE);
        return new PahoUplink(
                where,
                sockets,
                this::findObstacle,
                failure -> TlsFailure.describe(failure).sentence(),
                failure -> explainAttempt(failure, settings).sentence(),
                random,
                Waiting.real());
    }

    /** With TLS 1.3 Paho often hears no more of a refused certificate than "Broken pipe": then the broker is asked again. */
    private TlsFailure explainAttempt(Throwable failure, Settings settings) {
        TlsFailure known = TlsFailure.describe(failure);
        return known.fault() == TlsFault.CONNECTION_LOST
                ? new BrokerProbe(sockets)
                        .findFailure(settings.brokerHost(), settings.brokerPort(), SECOND_ASKING)
                        .orElse(known)
                : known;
    }

    /** Why there is no use in connecting now. */
    private Optional<String> findObstacle() {
        try {
            identity().requireUsable(time.now());
            held.requireReady();
            time.own(identity());
            return Optional.empty();
        } catch (TlsRefusedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
