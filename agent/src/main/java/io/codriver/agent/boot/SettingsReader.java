package io.codriver.agent.boot;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentitySource;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.wire.ProfileReader;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks a configuration; what is wrong is gathered and told at once. Relative paths lie beside the file. */
public final class SettingsReader {

    private static final int LONGEST_HISTORY_IN_DAYS = 3650;
    private static final String TOKEN = "PKCS11";
    private static final String OWN_PROFILES = "/io/codriver/agent/platform/profiles.json";

    private final Path folder;
    private final Map<SettingKey, String> values;
    private final List<String> problems;

    private SettingsReader(Path folder, Map<SettingKey, String> values, List<String> problems) {
        this.folder = folder;
        this.values = values;
        this.problems = problems;
    }

    /**
     * Reads a configuration.
     *
     * @param environment the variables of the process
     * @throws SettingsFault with everything that is wrong
     */
    public static Settings read(Path file, Map<String, String> environment) throws SettingsFault {
        List<String> problems = new ArrayList<>();
        Map<SettingKey, String> values = SettingsFile.read(file, environment, problems);
        SettingsFile.findUnknownVariables(environment)
                .forEach(name -> problems.add("the environment variable " + name + " is not one of the agent's"));
        if (!problems.isEmpty() && !Files.exists(file)) {
            throw new SettingsFault(problems);
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new SettingsReader(folder == null ? Path.of("/") : folder, values, problems).check();
    }

    /** The profiles that come with the agent. */
    public static List<Profile> ownProfiles() {
        try (InputStream in = SettingsReader.class.getResourceAsStream(OWN_PROFILES)) {
            if (in == null) {
                throw new IllegalStateException("the agent's jar lacks " + OWN_PROFILES);
            }
            return ProfileReader.read(in.readAllBytes());
        } catch (IOException | WireFault e) {
            throw new IllegalStateException("the agent's own profiles are broken", e);
        }
    }

    private Settings check() throws SettingsFault {
        Settings settings = new Settings(
                text(SettingKey.BROKER_HOST),
                number(SettingKey.BROKER_PORT, 65_535),
                Duration.ofSeconds(number(SettingKey.BROKER_KEEPALIVE, 600)),
                key(),
                path(SettingKey.TRUST_ANCHORS),
                findPath(SettingKey.TRUST_CRLS),
                choice(SettingKey.TLS_VERSION, "1.3", "1.2").equals("1.2"),
                path(SettingKey.STORE_FOLDER),
                findPath(SettingKey.PROVISIONING_FILE),
                profile(),
                headUnit(),
                new Bounds(
                        number(SettingKey.HISTORY_MOST, Bounds.MOST),
                        Duration.ofDays(number(SettingKey.HISTORY_DAYS, LONGEST_HISTORY_IN_DAYS))),
                language(),
                carServer());
        if (!problems.isEmpty()) {
            throw new SettingsFault(problems);
        }
        return settings;
    }

    private Optional<CarServer> carServer() {
        Optional<Path> roots = findPath(SettingKey.VISS_ROOTS);
        Optional<Path> tokenFile = findPath(SettingKey.VISS_TOKEN_FILE);
        return choice(SettingKey.VEHICLE, "none", "viss").equals("viss")
                ? new CarServerReader(problems).find(values.getOrDefault(SettingKey.VISS_URL, ""), roots, tokenFile)
                : Optional.empty();
    }

    /** A file or a token; settings of the one that would be forgotten with the other are a mistake. */
    private IdentitySource key() {
        String type = text(SettingKey.KEY_STORE_TYPE);
        Path opener = path(SettingKey.KEY_PASSWORD_FILE);
        if (type.equals(TOKEN)) {
            // key.store is not looked at: the packages' unit always names one.
            return new IdentityToken(
                    path(SettingKey.KEY_TOKEN_LIBRARY),
                    slot(),
                    opener,
                    Optional.of(values.getOrDefault(SettingKey.KEY_TOKEN_ALIAS, ""))
                            .filter(alias -> !alias.isEmpty()));
        }
        for (SettingKey token :
                List.of(SettingKey.KEY_TOKEN_LIBRARY, SettingKey.KEY_TOKEN_SLOT, SettingKey.KEY_TOKEN_ALIAS)) {
            if (!values.getOrDefault(token, "").isEmpty()) {
                problems.add(token.key() + " is for a token only, and key.store.type is '" + type + "'");
            }
        }
        return new IdentityFile(type, path(SettingKey.KEY_STORE), opener);
    }

    private Optional<Long> slot() {
        String value = values.getOrDefault(SettingKey.KEY_TOKEN_SLOT, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        // Slots are numbers of 32 bits: SoftHSM uses them all.
        if (!value.matches("[0-9]{1,10}")) {
            problems.add(SettingKey.KEY_TOKEN_SLOT.key() + " is '" + value + "' and must be a whole number");
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(value));
    }

    private HeadUnitSettings headUnit() {
        String kind = values.getOrDefault(SettingKey.HEAD_UNIT, "");
        HeadUnitSettings settings = new HeadUnitSettings(
                HeadUnitSettings.Kind.find(kind).orElse(HeadUnitSettings.Kind.NONE),
                resolve(SettingKey.HEAD_UNIT_SOCKET, values.getOrDefault(SettingKey.HEAD_UNIT_SOCKET, "")),
                Arrays.stream(values.getOrDefault(SettingKey.HEAD_UNIT_USER, "").split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.of(values.getOrDefault(SettingKey.HEAD_UNIT_GROUP, "")).filter(one -> !one.isEmpty()));
        if (HeadUnitSettings.Kind.find(kind).isEmpty()) {
            problems.add(SettingKey.HEAD_UNIT.key() + " is '" + kind + "' and must be terminal, socket or none");
        }
        if (settings.group().isPresent() && settings.users().isEmpty()) {
            problems.add(SettingKey.HEAD_UNIT_GROUP.key() + " is given without " + SettingKey.HEAD_UNIT_USER.key()
                    + ": then only the agent's own user may speak, and no group helps");
        }
        return settings;
    }

    private String text(SettingKey key) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            problems.add(key.key() + " is missing: " + key.meaning());
        }
        return value;
    }

    private int number(SettingKey key, int most) {
        String value = values.getOrDefault(key, "");
        if (value.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.add(key.key() + " is '" + value + "' and must be a whole number from 1 to " + most);
        return most;
    }

    private String choice(SettingKey key, String first, String second) {
        String value = values.getOrDefault(key, "");
        if (!value.equals(first) && !value.equals(second)) {
            problems.add(key.key() + " is '" + value + "' and must be " + first + " or " + second);
        }
        return value;
    }

    private Path path(SettingKey key) {
        return resolve(key, text(key));
    }

    private Optional<Path> findPath(SettingKey key) {
        return Optional.of(values.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .map(value -> resolve(key, value));
    }

    private Path resolve(SettingKey key, String value) {
        try {
            return folder.resolve(value);
        } catch (InvalidPathException e) {
            problems.add(key.key() + " is not a path: " + e.getMessage());
            return folder;
        }
    }

    private Locale language() {
        String value = values.getOrDefault(SettingKey.LANGUAGE, "");
        try {
            return new Locale.Builder().setLanguageTag(value).build();
        } catch (IllformedLocaleException e) {
            problems.add(SettingKey.LANGUAGE.key() + " is '" + value + "' and must be a tag such as en or de-AT");
            return Locale.ENGLISH;
        }
    }

    private Profile profile() {
        List<Profile> known =
                findPath(SettingKey.PROFILE_FILE).map(this::readProfiles).orElseGet(SettingsReader::ownProfiles);
        String id = text(SettingKey.PROFILE);
        Optional<Profile> chosen =
                known.stream().filter(one -> one.id().equals(id)).findFirst();
        if (chosen.isEmpty() && !id.isEmpty()) {
            problems.add(SettingKey.PROFILE.key() + " is '" + id + "' and must be one of "
                    + String.join(", ", known.stream().map(Profile::id).toList()));
        }
        // The first one stands in until all problems are told; then nobody gets it.
        return chosen.orElseGet(() -> ownProfiles().get(0));
    }

    private List<Profile> readProfiles(Path file) {
        try {
            return ProfileReader.read(Files.readAllBytes(file));
        } catch (IOException | WireFault e) {
            problems.add(SettingKey.PROFILE_FILE.key() + ": " + file + " cannot be used: " + e.getMessage());
            return List.of();
        }
    }
}
