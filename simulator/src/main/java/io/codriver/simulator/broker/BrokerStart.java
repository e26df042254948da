package io.codriver.simulator.broker;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.client.parameter.Listener;
import com.hivemq.extension.sdk.api.client.parameter.ListenerType;
import com.hivemq.extension.sdk.api.client.parameter.ServerInformation;
import io.codriver.simulator.broker.rules.BrokerExtension;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;

/** Brings HiveMQ up and believes nothing of it: after the start it looks whether HiveMQ did as it was told. */
final class BrokerStart {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private BrokerStart() {}

    /** One at a time, because HiveMQ keeps part of its settings in static fields. */
    static synchronized EmbeddedBroker run(BrokerSettings settings) {
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            Files.createDirectories(settings.data());
            int port = requireFreePort(settings);
            return start(settings, port, BrokerFolder.create(settings, port));
        } catch (IOException | GeneralSecurityException e) {
            throw new BrokerFault("the embedded broker's files cannot be used: " + e, e);
        } finally {
            // HiveMQ installs one for the whole process that can end it.
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static EmbeddedBroker start(BrokerSettings settings, int port, BrokerFolder folder) {
        BrokerExtension rules = new BrokerExtension(
                settings.pki().resolve("trust.pem"), settings.pki().resolve("crl.pem"));
        EmbeddedHiveMQ hiveMq = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder.configuration())
                .withExtensionsFolder(folder.extensions())
                .withDataFolder(settings.data())
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId(BrokerExtension.ID)
                        .withName("Codriver broker rules")
                        .withVersion("1")
                        .withAuthor("Codriver")
                        .withExtensionMain(rules)
                        .build())
                // HiveMQ's own set-up of logging needs logback and waits for ever when another SLF4J provider is there.
                .withoutLoggingBootstrap()
                .build();
        // build() lets everybody in when no extension guards the broker; the flag is one for the whole process.
        InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
        EmbeddedBroker broker = new EmbeddedBroker(hiveMq, folder, settings.host(), port);
        try {
            EmbeddedBroker.await(hiveMq.start(), LONGEST, "start");
            requireOneListener(rules, settings.host(), port);
            return broker;
        } catch (BrokerFault e) {
            abandon(broker, e);
            throw e;
        }
    }

    /** HiveMQ cannot tell which port it got for 0, so one is looked for here; another process may take it in between. */
    private static int requireFreePort(BrokerSettings settings) {
        try (ServerSocket probe = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new BrokerFault(
                    "port " + settings.port() + " of " + settings.host() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A configuration that HiveMQ cannot read is only logged; it then opens plain 1883 to all the world. */
    private static void requireOneListener(BrokerExtension rules, String host, int port) {
        ServerInformation server = rules.findServer()
                .orElseThrow(() -> new BrokerFault("HiveMQ started without its rules; everything is refused"));
        Set<Listener> listeners = server.getListener();
        boolean asConfigured = listeners.size() == 1
                && listeners.stream()
                        .allMatch(listener -> listener.getPort() == port
                                && listener.getBindAddress().equals(host)
                                && listener.getListenerType() == ListenerType.TLS_TCP_LISTENER);
        if (!asConfigured) {
            throw new BrokerFault("HiveMQ did not take its configuration; it listens on " + listeners);
        }
        try (Socket probe = new Socket(host, port)) {
            probe.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new BrokerFault("HiveMQ started but nothing listens on " + host + ":" + port, e);
        }
    }

    private static void abandon(EmbeddedBroker broker, BrokerFault reason) {
        try {
            broker.stop();
        } catch (BrokerFault e) {
            reason.addSuppressed(e);
        }
    }
}
