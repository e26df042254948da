package io.codriver.simulator.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("broker-mosquitto")
class MosquittoBrokerIT extends BrokerRulesContract {

    @Override
    TestBroker start(Path pki, Path folder) {
        return MosquittoTestBroker.start(pki, folder);
    }

    @Test
    void keepsConnectionsOpenAndAnswersNothingWhileItIsFrozen() throws Exception {
        hangsWhileItIsFrozen();
    }
}
