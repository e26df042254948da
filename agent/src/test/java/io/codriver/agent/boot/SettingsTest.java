package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.domain.rule.Bounds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration: what is taken, and everything that is told when it is wrong. */
class SettingsTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ConfigurationFile configuration;

    @BeforeEach
    void write() {
        configuration = new ConfigurationFile(folder);
    }

    @Test
    void fillsInWhatNobodySaid() throws SettingsFault {
        Settings settings = read();
        assertEquals("broker.example", settings.brokerHost());
        assertEquals(8883, settings.brokerPort());
        assertEquals(Duration.ofSeconds(60), settings.keepAlive());
        assertEquals(
                new IdentityFile("PKCS12", folder.resolve("vehicle.p12"), folder.resolve("vehicle.password")),
                settings.key());
        assertEquals(Optional.empty(), settings.trustCrls());
        assertEquals(Optional.empty(), settings.provisioningFile());
        assertFalse(settings.allowTls12());
        assertEquals(HeadUnitSettings.Kind.TERMINAL, settings.headUnit().kind());
        assertEquals(Locale.ENGLISH, settings.language());
        assertEquals("mini-os9", settings.profile().id());
        assertEquals(Bounds.STANDARD, settings.history());
    }

    @Test
    void takesHowMuchOfThePastTheCarRemembers() throws SettingsFault {
        configuration.with("history.most", "20").with("history.days", "30");
        assertEquals(new Bounds(20, Duration.ofDays(30)), read().history());
        configuration.with("history.most", "0").with("history.days", "3651");
        List<String> problems = problems(Map.of());
        assertEquals(2, problems.size(), problems.toString());
    }

    @Test
    void findsTheCarsServer() throws SettingsFault {
        assertEquals(Optional.empty(), read().carServer());
        configuration
                .with("vehicle", "viss")
                .with("viss.url", "wss://car.example:8443")
                .with("viss.roots", "car.pem");
        assertEquals(
                Optional.of(new CarServer(
                        URI.create("wss://car.example:8443"),
                        Optional.of(folder.resolve("car.pem")),
                        Optional.empty())),
                read().carServer());
        configuration.with("viss.url", "ws://[::1]:8090").with("viss.token.file", "/run/token");
        assertEquals(
                Optional.of(Path.of("/run/token")),
                read().carServer().orElseThrow().tokenFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ws://car.example:8090", "ws://192.168.1.2:8090", "ws://127.0.0.1.example:8090",
                        "wss://car.example",
                "http://127.0.0.1", "ws:127.0.0.1", "ws://you:me@127.0.0.1", "ws://127.0.0.1/#x", "ws:// x"
            })
    void refusesACarsServerThatAnybodyOnTheWayCouldBe(String url) {
        configuration.with("vehicle", "viss").with("viss.url", url);
        assertEquals(1, problems(Map.of()).size(), () -> problems(Map.of()).toString());
    }

    @Test
    void findsRelativePathsBesideTheFile() throws SettingsFault {
        configuration.with("trust.crls", "/etc/crl.pem").with("provisioning.file", "primary.json");
        assertEquals(Optional.of(folder.resolve("primary.json")), read().provisioningFile());
        assertEquals(Optional.of(Path.of("/etc/crl.pem")), read().trustCrls());
    }

    @Test
    void takesAKeyInATokenAndItsPlace() throws SettingsFault {
        configuration
                .with("key.store.type", "PKCS11")
                .with("key.token.library", "/usr/lib/softhsm/libsofthsm2.so")
                .with("key.password.file", "pin");
        Path library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
        assertEquals(
                new IdentityToken(library, Optional.empty(), folder.resolve("pin"), Optional.empty()),
                read().key(),
                "the file of a key store is not looked at");
        configuration.without("key.store").with("key.token.slot", "2147483647").with("key.token.alias", "car");
        assertEquals(
                new IdentityToken(library, Optional.of(2147483647L), folder.resolve("pin"), Optional.of("car")),
                read().key());
    }

    @Test
    void refusesHalfATokenAndHalfAFile() {
        configuration.with("key.store.type", "PKCS11").with("key.token.slot", "first");
        List<String> problems = problems(Map.of());
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("key.token.library is missing"), problems.toString());
        assertTrue(problems.get(1).startsWith("key.token.slot is 'first'"), problems.toString());

        configuration
                .with("key.store.type", "PKCS12")
                .without("key.store")
                .without("key.token.slot")
                .with("key.token.library", "/x.so");
        problems = problems(Map.of());
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("key.token.library is for a token only"), problems.toString());
        assertTrue(problems.get(1).startsWith("key.store is missing"), problems.toString());
    }

    @Test
    void letsTheEnvironmentReplaceSingleValues() throws SettingsFault {
        Map<String, String> environment =
                Map.of("CODRIVER_BROKER_HOST", "other.example", "CODRIVER_PROFILE", "bmw-os7");
        Settings settings = SettingsReader.read(configuration.file(), environment);
        assertEquals("other.example", settings.brokerHost());
        assertEquals("bmw-os7", settings.profile().id());
    }

    @Test
    void tellsAllProblemsAtOnce() {
        configuration
                .without("broker.host")
                .with("broker.port", "70000")
                .with("tls.version", "1.1")
                .with("head.unit", "hologram")
                .with("language", "??")
                .with("profile", "mini-os10")
                .with("brocker.host", "x");
        List<String> problems = problems(Map.of("CODRIVER_BROKER_HOTS", "x", "CODRIVER_UNRELATED", "x"));
        for (String word : List.of(
                "broker.host is missing",
                "'70000'",
                "'1.1'",
                "'hologram'",
                "'??'",
                "'mini-os10' and must be one of mini-pre-os9, mini-os9",
                "brocker.host in ",
                "CODRIVER_BROKER_HOTS")) {
            assertEquals(1, problems.stream().filter(one -> one.contains(word)).count(), word + " in " + problems);
        }
        assertEquals(8, problems.size());
    }

    @Test
    void takesWhoMaySpeakAsTheHeadUnit() throws SettingsFault {
        configuration
                .with("head.unit", "socket")
                .with("head.unit.user", "infotainment, 1001 ,")
                .with("head.unit.group", "hmi");
        HeadUnitSettings settings = read().headUnit();
        assertEquals(HeadUnitSettings.Kind.SOCKET, settings.kind());
        assertEquals(Path.of("/run/codriver/head-unit.sock"), settings.socket());
        assertEquals(Set.of("infotainment", "1001"), settings.users());
        assertEquals(Optional.of("hmi"), settings.group());
        configuration.with("head.unit.user", "");
        assertTrue(problems(Map.of()).get(0).contains("head.unit.group is given without head.unit.user"));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        configuration.with("broker.host = other.example\n");
        assertEquals(List.of("broker.host stands twice in " + configuration.file()), problems(Map.of()));
    }

    @Test
    void saysWhereAFileIsMissing() {
        Path nowhere = folder.resolve("nowhere.properties");
        SettingsFault fault = assertThrows(SettingsFault.class, () -> SettingsReader.read(nowhere, Map.of()));
        assertEquals(1, fault.problems().size());
        assertTrue(fault.problems().get(0).contains(nowhere.toString()));
    }

    @Test
    void takesAnIntegratorsOwnProfiles() throws IOException, SettingsFault {
        Files.writeString(folder.resolve("own.json"), """
                {"profiles": [{"id": "van", "brand": "V", "displayName": "Van", "userLimit": 2,
                 "ceremonies": ["ENTRY"], "firstPrimary": ["FIRST_ACCOUNT"], "primaryApproves": false, "invitations": true, "primaryMay": [],
                 "secondaryMay": [], "primaryChanges": []}]}
                """);
        configuration.with("profile.file", "own.json").with("profile", "van");
        assertEquals(2, read().profile().userLimit());
    }

    @Test
    void refusesABadProfileFile() throws IOException {
        Files.writeString(folder.resolve("own.json"), "{\"profiles\": [{\"id\": \"van\", \"userLimits\": 2}]}");
        configuration.with("profile.file", "own.json");
        List<String> problems = problems(Map.of());
        assertTrue(problems.get(0).contains("userLimits"), problems.toString());
    }

    private Settings read() throws SettingsFault {
        return SettingsReader.read(configuration.file(), Map.of());
    }

    private List<String> problems(Map<String, String> environment) {
        return assertThrows(SettingsFault.class, () -> SettingsReader.read(configuration.file(), environment))
                .problems();
    }
}
