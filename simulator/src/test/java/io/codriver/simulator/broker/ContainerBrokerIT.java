package io.codriver.simulator.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("broker-container")
class ContainerBrokerIT extends BrokerRulesContract {

    @Override
    TestBroker start(Path pki, Path folder) {
        return ContainerTestBroker.start(pki, folder);
    }

    @Test
    void keepsConnectionsOpenAndAnswersNothingWhileItIsFrozen() throws Exception {
        hangsWhileItIsFrozen();
    }
}
