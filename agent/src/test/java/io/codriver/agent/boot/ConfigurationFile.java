package io.codriver.agent.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A configuration file that a test writes; complete until the test changes it. */
final class ConfigurationFile {

    static final String NAME = "agent.properties";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>(Map.of(
            "broker.host", "broker.example",
            "key.store", "vehicle.p12",
            "key.password.file", "vehicle.password",
            "trust.anchors", "trust.pem",
            "store.folder", "store",
            "profile", "mini-os9"));

    ConfigurationFile(Path folder) {
        file = folder.resolve(NAME);
        write("");
    }

    Path file() {
        return file;
    }

    ConfigurationFile with(String key, String value) {
        values.put(key, value);
        return write("");
    }

    ConfigurationFile without(String key) {
        values.remove(key);
        return write("");
    }

    /** With lines that no map could hold. */
    ConfigurationFile with(String lines) {
        return write(lines);
    }

    private ConfigurationFile write(String more) {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        try {
            Files.writeString(file, text.append(more));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
