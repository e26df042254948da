package io.codriver.simulator.suite;

import io.codriver.simulator.broker.MosquittoTestBroker;
import io.codriver.simulator.broker.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("broker-mosquitto")
class MosquittoUsageIT extends UsageContract {

    @Override
    TestBroker start(Path pki, Path folder) {
        return MosquittoTestBroker.start(pki, folder);
    }
}
