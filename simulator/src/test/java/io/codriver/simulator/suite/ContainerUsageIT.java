package io.codriver.simulator.suite;

import io.codriver.simulator.broker.ContainerTestBroker;
import io.codriver.simulator.broker.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("broker-container")
class ContainerUsageIT extends UsageContract {

    @Override
    TestBroker start(Path pki, Path folder) {
        return ContainerTestBroker.start(pki, folder);
    }
}
