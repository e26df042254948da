package io.codriver.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes of the module whose tests run: Maven runs them in the module's folder. */
public final class Compiled {
    private Compiled() {}

    /** What the module ships. */
    public static JavaClasses production() {
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    /** The module's unit tests and what they use; without the integration tests, which watch real processes. */
    public static JavaClasses unitTests() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("IT.class") && !location.contains("IT$"))
                .withImportOption(location -> !location.contains("fixture"))
                .importPath(Path.of("target", "test-classes"));
    }

    /** The classes of one package and those below it, as a rule's test needs them. */
    public static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages(name);
    }
}
