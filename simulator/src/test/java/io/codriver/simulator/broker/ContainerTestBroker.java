package io.codriver.simulator.broker;

import io.codriver.simulator.broker.rules.BrokerExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.hivemq.HiveMQContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** HiveMQ Community Edition in a container, with the same rules as the embedded one. */
public final class ContainerTestBroker implements TestBroker {

    private static final String OFFICIAL = "hivemq/hivemq-ce";
    private static final String TLS = "/opt/hivemq/tls/";
    private static final int PORT = 8883;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final HiveMQContainer container;
    private final int port;
    private int starts = 1;

    private ContainerTestBroker(HiveMQContainer container, int port) {
        this.container = container;
        this.port = port;
    }

    /** The image under test: the official one unless {@code CODRIVER_HIVEMQ_IMAGE} names another. */
    public static DockerImageName image() {
        String named = System.getenv().getOrDefault("CODRIVER_HIVEMQ_IMAGE", OFFICIAL + ":2025.5");
        return DockerImageName.parse(System.getProperty("codriver.hivemq.image", named))
                .asCompatibleSubstituteFor(OFFICIAL);
    }

    /**
     * Starts one; its data lives in the container and is gone when it is closed. Without an engine the test ends as {@link
     * ContainerEngine#require} says.
     */
    public static ContainerTestBroker start(Path pki, Path folder) {
        ContainerEngine.require();
        try {
            int port = Ports.free();
            ContainerTestBroker broker = new ContainerTestBroker(container(pki, folder, port), port);
            broker.container.start();
            return broker;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String host() {
        return Ports.LOOPBACK;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        DockerClientFactory.lazyClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        starts++;
        // The engine's proxy takes connections before HiveMQ does, and the log goes on where it ended.
        Wait.forLogMessage(".*Started HiveMQ in.*", starts)
                .withStartupTimeout(LONGEST)
                .waitUntilReady(container);
    }

    @Override
    public void stop() {
        try {
            // The container's first process is a shell that does not hand the signal on to Java.
            ExecResult result = container.execInContainer(
                    "/bin/sh",
                    "-c",
                    "for p in /proc/[0-9]*; do [ \"$(cat $p/comm)\" != java ] || kill -TERM ${p#/proc/}; done");
            if (result.getExitCode() != 0) {
                throw new IllegalStateException("HiveMQ cannot be stopped: " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        awaitEnd();
    }

    @Override
    public void kill() {
        DockerClientFactory.lazyClient()
                .killContainerCmd(container.getContainerId())
                .exec();
        awaitEnd();
    }

    @Override
    public boolean canFreeze() {
        return true;
    }

    @Override
    public void freeze() {
        DockerClientFactory.lazyClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void thaw() {
        DockerClientFactory.lazyClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.close();
    }

    private static HiveMQContainer container(Path pki, Path folder, int port)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path trust = folder.resolve("trust.p12");
        BrokerFolder.writeTrustStore(pki.resolve("trust.pem"), trust);
        String password =
                Files.readString(pki.resolve("broker/broker.password")).strip();
        Path configuration = folder.resolve("config.xml");
        Files.writeString(
                configuration,
                new HiveMqConfiguration(
                                "0.0.0.0",
                                PORT,
                                TLS + "broker.p12",
                                password,
                                TLS + "trust.p12",
                                BrokerFolder.TRUST_PASSWORD)
                        .xml());
        HiveMQContainer container = new HiveMQContainer(image())
                .withHiveMQConfig(MountableFile.forHostPath(configuration))
                .withExtension(MountableFile.forHostPath(ExtensionFolder.write(folder.resolve("extension"))))
                .waitForExtension("Codriver broker rules")
                .withFileInExtensionHomeFolder(file(pki, "trust.pem"), BrokerExtension.ID, "trust.pem")
                .withFileInExtensionHomeFolder(file(pki, "crl.pem"), BrokerExtension.ID, "crl.pem")
                .withFileInHomeFolder(file(pki, "broker/broker.p12"), "tls/broker.p12")
                .withFileInHomeFolder(MountableFile.forHostPath(trust), "tls/trust.p12")
                .withoutPrepackagedExtensions()
                // Testcontainers would put the data into memory, where it ends with the container's process.
                .withTmpFs(Map.of());
        // A port that stays the same when the container is stopped and started.
        container.setPortBindings(List.of(Ports.LOOPBACK + ":" + port + ":" + PORT));
        container.withStartupTimeout(LONGEST);
        return container;
    }

    private static MountableFile file(Path pki, String name) {
        return MountableFile.forHostPath(pki.resolve(name));
    }

    private void awaitEnd() {
        DockerClientFactory.lazyClient()
                .waitContainerCmd(container.getContainerId())
                .start()
                .awaitStatusCode(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
