package io.codriver.agent.app.port;

import io.codriver.agent.app.World;
import java.util.Optional;

class FakeUplinkTest implements UplinkContract {

    @Override
    public World newWorld() {
        FakeUplink fake = new FakeUplink();
        return new World() {
            @Override
            public Uplink uplink() {
                return fake;
            }

            @Override
            public void letConnect() {
                fake.connect(true, 16);
            }

            @Override
            public void letConfirm() {
                fake.confirmAll();
            }

            @Override
            public void publish(Bytes payload, Bytes correlation) {
                fake.deliver("codriver/v1/car-1/c2v/test", payload, Optional.of(correlation));
            }

            @Override
            public void close() {}
        };
    }
}
