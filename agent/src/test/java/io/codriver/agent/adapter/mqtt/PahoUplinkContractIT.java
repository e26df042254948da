package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Uplink;
import io.codriver.agent.app.port.UplinkContract;
import java.nio.file.Path;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker-mosquitto")
class PahoUplinkContractIT implements UplinkContract {

    @TempDir
    Path folder;

    @Override
    public World newWorld() throws Exception {
        Mosquitto broker = new Mosquitto(folder);
        Cloud cloud = new Cloud(broker.port(), Uplinks.VID);
        PahoUplink uplink = Uplinks.uplink(broker.port(), QuickWaiting.atOnce());
        return new World() {
            @Override
            public Uplink uplink() {
                return uplink;
            }

            @Override
            public void letConnect() {}

            @Override
            public void letConfirm() {}

            @Override
            public void publish(Bytes payload, Bytes correlation) throws Exception {
                MqttProperties properties = new MqttProperties();
                properties.setCorrelationData(correlation.toArray());
                cloud.publish("test", payload.toArray(), false, properties);
            }

            @Override
            public void close() {
                Uplinks.stop(uplink);
                cloud.close();
                broker.close();
            }
        };
    }
}
