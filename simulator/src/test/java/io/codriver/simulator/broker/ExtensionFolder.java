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
import java.util.jar.JarFile;
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
            for (String rule : rules(classes())) {
                jar.putNextEntry(new JarEntry(rule));
                jar.write(bytes(rule));
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

    /** The names of the class files, from a folder in an IDE and from the simulator's jar in the whole build. */
    private static List<String> rules(Path classes) throws IOException {
        String prefix = BrokerExtension.class.getPackageName().replace('.', '/') + "/";
        if (Files.isDirectory(classes)) {
            try (Stream<Path> files = Files.list(classes.resolve(prefix))) {
                return classFiles(files.map(file -> prefix + file.getFileName()));
            }
        }
        try (JarFile jar = new JarFile(classes.toFile())) {
            return classFiles(jar.stream().map(JarEntry::getName).filter(name -> name.startsWith(prefix)));
        }
    }

    private static List<String> classFiles(Stream<String> names) {
        return names.filter(name -> name.endsWith(".class")).toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = BrokerExtension.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
