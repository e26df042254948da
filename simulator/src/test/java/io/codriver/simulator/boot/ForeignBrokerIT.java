package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.boot.HeadUnitSettings;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.broker.MosquittoTestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.program.AgentProgram;
import io.codriver.simulator.suite.AgentProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code codriver-simulator run} at a broker that is not its own, with cars of its own and with one that is not. */
@Tag("broker-mosquitto")
class ForeignBrokerIT {

    private static final String VID = "board-1";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    private TestPki pki;
    private MosquittoTestBroker broker;

    @BeforeEach
    void startBroker() {
        pki = TestPki.in(folder.resolve("pki"));
        broker = MosquittoTestBroker.start(pki.folder(), folder.resolve("broker"));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void simulatedCarsMeetTheCloudAtABrokerOfOthers() throws Exception {
        Path scenario = write("cars.yaml", """
                platforms: [mini-os9, connected-cars]
                steps:
                  - link: { who: Anna Berger, as: primary }
                  - link: { who: Ben Okafor, as: secondary, code-of: phone }
                  - reception: broker-down
                  - expect: { online: false }
                  - power: cut
                  - reception: online
                  - expect: { online: true, users: 2, cloud-users: 2, primary: Anna Berger }
                """);
        assertEquals(0, run(scenario.toString()), terminal::said);
        assertEquals(0, run(scenario.toString()), "a second run meets no car of the first");
        assertTrue(terminal.said().contains("2 of 2 scenarios went as expected."), terminal::said);
    }

    @Test
    void theCloudAndThePeopleMeetAnAgentThatRunsElsewhere() throws Exception {
        AgentProgram agent = AgentProcess.start(settings(), folder, new LinkedBlockingQueue<>());
        try {
            agent.connected().get(60, TimeUnit.SECONDS);
            Path scenario = write("board.yaml", """
                    platform: connected-cars
                    steps:
                      - link: { who: Anna Berger, as: primary }
                      - invite: { by: Anna Berger, who: Ben Okafor }
                      - offer: { who: Clara Lindqvist, as: secondary, code-of: car }
                      - send: { command: link.cancel, data: { linkId: "$link Clara Lindqvist" } }
                      - send: { command: user.remove, by: Anna Berger, data: { user: "@Ben Okafor", reason: REMOVED }, name: r }
                      - again: { name: r, times: 3 }
                      - expect: { cloud-users: 1 }
                    """);
            Path report = folder.resolve("report");
            assertEquals(0, run("--vid", VID, "--report", report.toString(), scenario.toString()), terminal::said);
            assertTrue(terminal.said().contains("1 of 1 scenarios went as expected."), terminal::said);
            assertTrue(Files.readString(report.resolve("01-board.jsonl")).contains("\"car\":\"board-1\""));

            Path other =
                    write("other.yaml", "platform: bmw-os8\nsteps:\n  - send: { command: terms.update, by: maker }\n");
            assertEquals(2, run("--vid", VID, other.toString()));
            assertTrue(
                    terminal.complained().contains("is not for the platform of this car, connected-cars"),
                    terminal::complained);
        } finally {
            agent.kill();
        }
    }

    @Test
    void saysBeforeAnythingStartsWhatCannotHappenElsewhere() throws Exception {
        Path typed = write("typed.yaml", """
                platform: mini-os9
                steps:
                  - offer: { who: Anna Berger, as: primary }
                  - type: { who: Anna Berger, code: right }
                """);
        assertEquals(2, run("--vid", VID, typed.toString()));
        assertTrue(
                terminal.complained()
                        .contains(
                                "typed.yaml: step 2 (Anna Berger types the code: SUCCEEDED) cannot happen to a car that is"
                                        + " elsewhere: the code is read or typed in the car."),
                terminal::complained);
        assertEquals("", terminal.said(), "nothing was started");
        assertEquals(2, terminal.execute("run", "--broker", "localhost:1", typed.toString()));
        assertTrue(terminal.complained().contains("--broker and --pki go together"), terminal::complained);
        assertEquals(2, terminal.execute("run", "--vid", VID, typed.toString()));
        assertTrue(terminal.complained().contains("--vid needs --broker"), terminal::complained);
        assertEquals(
                2,
                terminal.execute(
                        "run", "--broker", "here", "--pki", pki.folder().toString(), typed.toString()));
        assertTrue(terminal.complained().contains("'here' is no broker; write HOST:PORT"), terminal::complained);
        assertEquals(
                2,
                terminal.execute(
                        "run", "--broker", "a:1", "--pki", folder.resolve("x").toString(), typed.toString()));
        assertTrue(terminal.complained().contains("is no folder of a development PKI"), terminal::complained);
        assertEquals(false, Files.exists(folder.resolve("x")), "a mistyped folder stays as it is");
    }

    private Settings settings() {
        KeyEntry keys = pki.pki().ensureVehicle(VID);
        return new Settings(
                broker.host(),
                broker.port(),
                Duration.ofSeconds(60),
                new IdentityFile("PKCS12", keys.keyStore(), keys.passwordFile()),
                pki.pki().trustAnchors(),
                Optional.of(pki.pki().revocationLists()),
                false,
                folder.resolve("store"),
                Optional.empty(),
                SettingsReader.ownProfiles().stream()
                        .filter(one -> one.id().equals("connected-cars"))
                        .findFirst()
                        .orElseThrow(),
                HeadUnitSettings.none(),
                Bounds.STANDARD,
                Locale.ENGLISH,
                Optional.empty());
    }

    private Path write(String name, String rest) throws Exception {
        return Files.writeString(folder.resolve(name), "scenario: At a broker of others\n" + rest);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                "--folder",
                folder.resolve("work").toString(),
                "--broker",
                "localhost:" + broker.port(),
                "--pki",
                pki.folder().toString()));
        all.addAll(List.of(arguments));
        return terminal.execute(all.toArray(String[]::new));
    }
}
