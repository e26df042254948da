package io.codriver.simulator.junit;

import io.codriver.simulator.boot.Simulation;
import io.codriver.simulator.world.ForeignBroker;
import io.codriver.simulator.world.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Broker and cloud for all tests of a run, with a folder of their own; the end of the run ends both. The broker can be
 * somebody else's.
 */
record Around(Path folder, Surroundings surroundings) implements AutoCloseable {

    /** The broker of others, as {@code HOST:PORT}. */
    static final String BROKER = "codriver.broker";
    /** The folder of the development PKI that it trusts. */
    static final String PKI = "codriver.pki";

    /** @param settings of JUnit, or of the system */
    static Around start(Function<String, Optional<String>> settings) {
        Optional<String> broker = settings.apply(BROKER);
        Optional<Path> pki = settings.apply(PKI).map(Path::of);
        if (broker.isPresent() != pki.isPresent()) {
            throw new IllegalArgumentException(BROKER + " and " + PKI + " go together");
        }
        try {
            Path folder = Files.createTempDirectory("codriver-test");
            return new Around(
                    folder,
                    broker.isPresent()
                            ? Surroundings.at(
                                    ForeignBroker.of(broker.get(), pki.orElseThrow()),
                                    folder,
                                    Simulation.HERE,
                                    step -> {})
                            : Surroundings.start(folder, Simulation.HERE, step -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for a broker's files", e);
        }
    }

    @Override
    public void close() {
        surroundings.close();
        Surroundings.erase(folder);
    }
}
