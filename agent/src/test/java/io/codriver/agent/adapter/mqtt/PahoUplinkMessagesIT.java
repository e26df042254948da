package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.RecordingInbox;
import io.codriver.agent.domain.answer.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives of a message at the other end, against a real broker. */
@Tag("broker-mosquitto")
class PahoUplinkMessagesIT {

    @TempDir
    Path folder;

    private final RecordingInbox inbox = new RecordingInbox();
    private Mosquitto broker;
    private Cloud cloud;
    private PahoUplink uplink;

    @BeforeEach
    void startBroker() throws IOException, MqttException {
        broker = new Mosquitto(folder);
        cloud = new Cloud(broker.port(), Uplinks.VID);
        uplink = Uplinks.uplink(broker.port(), QuickWaiting.atOnce());
    }

    @AfterEach
    void stop() {
        Uplinks.stop(uplink);
        cloud.close();
        broker.close();
    }

    private void connect() throws InterruptedException {
        uplink.start(1, inbox);
        inbox.next(Input.Connected.class);
    }

    @Test
    void sendsContentTypeFormatAndCorrelation() throws Exception {
        connect();
        MessageId id = new MessageId(new UUID(0x0123456789abcdefL, 42));
        uplink.send(
                new Outgoing(1, "v2c/receipt", Bytes.utf8("{}"), Outgoing.Form.CLOUD_EVENT, false, Optional.of(id)));
        Cloud.Heard heard = cloud.next();
        MqttMessage message = heard.message();
        assertEquals("v2c/receipt", heard.topic());
        assertEquals("application/cloudevents+json", message.getProperties().getContentType());
        assertTrue(message.getProperties().getPayloadFormat());
        assertArrayEquals(id.bytes(), message.getProperties().getCorrelationData());
        assertEquals(1, message.getQos());
        assertEquals(
                Optional.empty(), Optional.ofNullable(message.getProperties().getTopicAlias()));
    }

    @Test
    void leavesRetainedMessagesForThoseWhoComeLater() throws Exception {
        connect();
        uplink.send(new Outgoing(1, "v2c/state/vehicle", Bytes.utf8("{}"), Outgoing.Form.JSON, true, Optional.empty()));
        inbox.next(Input.Sent.class);
        cloud.close();
        cloud = new Cloud(broker.port(), Uplinks.VID);
        Cloud.Heard heard = cloud.next();
        assertTrue(heard.message().isRetained());
        assertEquals("application/json", heard.message().getProperties().getContentType());
    }

    @Test
    void handsInWhatIsLeftOfTheExpiry() throws Exception {
        connect();
        MqttProperties properties = new MqttProperties();
        properties.setMessageExpiryInterval(60L);
        cloud.publish("test", new byte[0], false, properties);
        Duration left = inbox.next(Input.Arrived.class).delivery().expiresIn().orElseThrow();
        assertTrue(left.compareTo(Duration.ofSeconds(50)) > 0 && left.compareTo(Duration.ofSeconds(60)) <= 0);
    }

    @Test
    void seesThatACommandWasPublishedAsRetained() throws Exception {
        connect();
        cloud.publish("test", new byte[] {'1'}, true, new MqttProperties());
        assertTrue(inbox.next(Input.Arrived.class).delivery().retained());
    }

    @Test
    void doesNotAskForRetainedCommands() throws Exception {
        cloud.publish("old", new byte[] {'1'}, true, new MqttProperties());
        connect();
        cloud.publish("new", new byte[] {'2'}, false, new MqttProperties());
        Delivery delivery = inbox.next(Input.Arrived.class).delivery();
        assertTrue(delivery.topic().endsWith("c2v/new"));
        assertFalse(delivery.retained());
    }

    @Test
    void takesAMessageThatIsSomewhatTooLargeSoThatItCanBeRefused() throws Exception {
        connect();
        cloud.publish("test", new byte[20 * 1024], false, new MqttProperties());
        assertEquals(
                20 * 1024, inbox.next(Input.Arrived.class).delivery().payload().length());
    }

    @Test
    void saysFarewell() throws Exception {
        connect();
        uplink.stop(Uplinks.FAREWELL, Duration.ofSeconds(10));
        Cloud.Heard heard = cloud.next();
        assertEquals("v2c/state/presence", heard.topic());
        assertEquals("{\"state\":\"disconnected\"}", heard.text());
    }

    @Test
    void handsInFiftyMessagesInTheirOrder() throws Exception {
        connect();
        for (int i = 0; i < 50; i++) {
            cloud.publish("test", new byte[] {(byte) i}, false, new MqttProperties());
        }
        for (int i = 0; i < 50; i++) {
            Delivery delivery = inbox.next(Input.Arrived.class).delivery();
            assertEquals(i, delivery.payload().toArray()[0]);
            uplink.acknowledge(delivery.handle());
        }
    }
}
