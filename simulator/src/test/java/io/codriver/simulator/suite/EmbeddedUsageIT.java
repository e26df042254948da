package io.codriver.simulator.suite;

import io.codriver.simulator.broker.EmbeddedTestBroker;
import io.codriver.simulator.broker.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("broker-embedded")
class EmbeddedUsageIT extends UsageContract {

    @Override
    TestBroker start(Path pki, Path folder) {
        return EmbeddedTestBroker.start(pki, folder);
    }
}
