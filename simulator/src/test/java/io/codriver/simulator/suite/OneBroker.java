package io.codriver.simulator.suite;

import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A suite whose tests share one broker; each has a stage of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneBroker implements OnStage {

    private Optional<TestBroker> broker = Optional.empty();
    private Optional<TestPki> pki = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    /** Starts a broker of the kind under test. */
    abstract TestBroker start(Path pki, Path folder);

    /** Makes the certificates that must be there before the broker starts. */
    void prepare(TestPki made) {}

    @BeforeAll
    void startBroker(@TempDir Path folder) {
        TestPki made = TestPki.in(folder.resolve("pki"));
        pki = Optional.of(made);
        prepare(made);
        broker = Optional.of(start(made.folder(), folder.resolve("broker")));
    }

    @AfterAll
    void stopBroker() {
        broker.ifPresent(TestBroker::close);
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        stage = Optional.of(new Stage(broker.orElseThrow(), pki.orElseThrow(), folder));
    }

    @AfterEach
    void end() {
        stage.orElseThrow().close();
    }

    @Override
    public Stage stage() {
        return stage.orElseThrow();
    }
}
