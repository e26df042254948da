package io.codriver.simulator.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import io.codriver.simulator.broker.rules.BrokerExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The broker rules as HiveMQ wants an extension: a folder with a description and a jar. */
final class ExtensionFolder {

    private static final String DESCRIPTION = "hivemq-extension.xml";

    private ExtensionFolder() {}

    /** Writes the folder from the classes that this test was compiled with. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream description = BrokerExtension.class.getResourceAsStream(DESCRIPTION)) {
            if (description == null) {
                throw new IOException(DESCRIPTION + " is not on the class path");
            }
            Files.copy(description, folder.resolve(DESCRIPTION));
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("extension.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + ExtensionMain.class.getName()));
            jar.write(BrokerExtension.class.getName().getBytes(StandardCharsets.UTF_8));
            Path classes = classes();
            for (Path file : rules(classes)) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return folder;
    }

    private static Path classes() throws IOException {
        try {
            return Path.of(BrokerExtension.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> rules(Path classes) throws IOException {
        Path rules = classes.resolve(BrokerExtension.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(rules)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
