package io.codriver.agent.boot;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The texts of a configuration: a Java properties file in UTF-8, single values of it replaced by the environment. */
final class SettingsFile {

    private SettingsFile() {}

    /**
     * The values by key, defaults filled in.
     *
     * @param problems gets one sentence for everything that is wrong
     */
    static Map<SettingKey, String> read(Path file, Map<String, String> environment, List<String> problems) {
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            key.byDefault().ifPresent(value -> values.put(key, value));
        }
        Properties properties = load(file, problems);
        for (String name : properties.stringPropertyNames()) {
            SettingKey.find(name)
                    .ifPresentOrElse(
                            key -> values.put(key, properties.getProperty(name).strip()),
                            () -> problems.add(name + " in " + file + " is not a key of the agent"));
        }
        for (SettingKey key : SettingKey.values()) {
            String replaced = environment.get(key.variable());
            if (replaced != null) {
                values.put(key, replaced.strip());
            }
        }
        return values;
    }

    /** Variables of one of our groups ({@code CODRIVER_BROKER_…}) that are not ours are most likely misspelt. */
    static List<String> findUnknownVariables(Map<String, String> environment) {
        Set<String> known = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (SettingKey key : SettingKey.values()) {
            known.add(key.variable());
            groups.add(group(key.variable()));
        }
        return environment.keySet().stream()
                .filter(name -> groups.contains(group(name)) && !known.contains(name))
                .sorted()
                .toList();
    }

    /** {@code CODRIVER_BROKER} of {@code CODRIVER_BROKER_HOST}. */
    private static String group(String variable) {
        int end = variable.indexOf('_', "CODRIVER_".length());
        return end < 0 ? variable : variable.substring(0, end);
    }

    private static Properties load(Path file, List<String> problems) {
        Properties properties = new OnceOnly(file, problems);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            problems.add(file + " is not there; name the configuration with --config, see codriver-agent --help");
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + " cannot be read as a properties file in UTF-8 (" + e.getMessage() + ")");
        }
        return properties;
    }

    /** A properties file in which a key that comes twice is a problem, not a silent replacement. */
    private static final class OnceOnly extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path file;
        private final transient List<String> problems;

        OnceOnly(Path file, List<String> problems) {
            this.file = file;
            this.problems = problems;
        }

        // Synchronized because the method that it replaces is.
        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                problems.add(key + " stands twice in " + file);
            }
            return super.put(key, value);
        }
    }
}
