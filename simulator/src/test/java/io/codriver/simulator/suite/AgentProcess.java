package io.codriver.simulator.suite;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentitySource;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.boot.CarServer;
import io.codriver.agent.boot.HeadUnitSettings;
import io.codriver.agent.boot.Settings;
import io.codriver.simulator.program.AgentProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/** The real program {@code codriver-agent run} of this build. */
public final class AgentProcess {

    private AgentProcess() {}

    /** What becomes {@code codriver-agent} of this build. */
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.codriver.agent.boot.CodriverAgent");
    }

    /**
     * Starts the program with what the store of {@code settings} holds.
     *
     * @param folder for its configuration and its log
     * @param codes gets every code that the screen shows
     */
    public static AgentProgram start(Settings settings, Path folder, BlockingQueue<String> codes) {
        return start(settings, folder, codes, Map.of());
    }

    /** The same in an environment with these variables too. */
    static AgentProgram start(
            Settings settings, Path folder, BlockingQueue<String> codes, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(command());
        try {
            Path file = Files.writeString(folder.resolve("agent.properties"), properties(settings));
            return AgentProgram.start(command, file, folder.resolve("agent.log"), codes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String properties(Settings settings) {
        return """
                broker.host = %s
                broker.port = %d
                broker.keepalive = 60
                %s
                trust.anchors = %s
                trust.crls = %s
                store.folder = %s
                profile = %s
                %s
                %s
                """.formatted(
                        settings.brokerHost(),
                        settings.brokerPort(),
                        key(settings.key()),
                        settings.trustAnchors(),
                        settings.trustCrls().orElseThrow(),
                        settings.storeFolder(),
                        settings.profile().id(),
                        settings.carServer().map(AgentProcess::vehicle).orElse(""),
                        headUnit(settings.headUnit()));
    }

    private static String vehicle(CarServer server) {
        return "vehicle = viss\nviss.url = " + server.url() + "\nviss.roots = "
                + server.roots().orElseThrow() + "\nviss.token.file = "
                + server.tokenFile().orElseThrow();
    }

    private static String headUnit(HeadUnitSettings chosen) {
        return chosen.kind() == HeadUnitSettings.Kind.SOCKET
                ? "head.unit = socket\nhead.unit.socket = " + chosen.socket() + "\nhead.unit.user = "
                        + String.join(",", chosen.users())
                : "head.unit = terminal";
    }

    private static String key(IdentitySource key) {
        if (key instanceof IdentityFile file) {
            return "key.store = " + file.keyStore() + "\nkey.password.file = " + file.passwordFile();
        }
        IdentityToken token = (IdentityToken) key;
        return "key.store.type = PKCS11\nkey.token.library = " + token.library() + "\nkey.password.file = "
                + token.pinFile()
                + token.slot().map(slot -> "\nkey.token.slot = " + slot).orElse("");
    }
}
