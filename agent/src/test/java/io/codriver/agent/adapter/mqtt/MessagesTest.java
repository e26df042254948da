package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.UplinkContract;
import io.codriver.agent.domain.answer.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttPublish;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final UplinkSettings SETTINGS = new UplinkSettings("car-1", "broker.example", 8883);

    @Test
    void givesEachMessageItsOwnProperties() {
        // Paho writes topic aliases into them; shared, they brought messages to wrong topics (issue 510).
        Outgoing message = UplinkContract.kept(1);
        assertNotSame(
                Messages.toMqtt(message).getProperties(),
                Messages.toMqtt(message).getProperties());
    }

    @Property(tries = 200)
    boolean neverTakesAPacketForSmallerThanItIs(
            @ForAll @IntRange(min = 0, max = 40_000) int payload, @ForAll boolean correlated) throws MqttException {
        Optional<MessageId> id = correlated ? Optional.of(new MessageId(new UUID(1, 2))) : Optional.empty();
        Outgoing message =
                new Outgoing(1, "v2c/receipt", Bytes.of(new byte[payload]), Outgoing.Form.CLOUD_EVENT, true, id);
        String topic = SETTINGS.topic(message.topic());
        MqttMessage mqtt = Messages.toMqtt(message);
        mqtt.getProperties().setTopicAlias(65_535);
        MqttPublish packet = new MqttPublish(topic, mqtt, mqtt.getProperties());
        packet.setMessageId(65_535);
        int real = packet.getHeader().length + packet.getPayload().length;
        long counted = Messages.packetSize(topic, message);
        return counted >= real && counted - real < 64;
    }

    @Test
    void keepsTheContractsTableWhenItConnects() {
        MqttConnectionOptions options = ConnectPacket.options(SETTINGS, 7);
        assertFalse(options.isCleanStart());
        assertFalse(options.isAutomaticReconnect());
        assertEquals(Duration.ofDays(7).toSeconds(), options.getSessionExpiryInterval());
        assertEquals(60, options.getKeepAliveInterval());
        assertEquals(16, options.getReceiveMaximum());
        assertTrue(options.getMaximumPacketSize() > 16 * 1024);
    }

    @Test
    void leavesAWillThatCanBeToldFromThoseOfOtherConnections() {
        MqttConnectionOptions options = ConnectPacket.options(SETTINGS, 7);
        MqttMessage will = options.getWillMessage();
        assertEquals("codriver/v1/car-1/v2c/state/presence", options.getWillDestination());
        assertEquals(Bytes.utf8("{\"state\":\"lost\",\"bdSeq\":7}"), Bytes.of(will.getPayload()));
        assertTrue(will.isRetained());
        assertEquals(1, will.getQos());
        assertEquals(30, options.getWillMessageProperties().getWillDelayInterval());
        assertEquals("application/json", options.getWillMessageProperties().getContentType());
    }

    @Test
    void subscribesToItsOwnCommandsOnly() {
        MqttSubscription subscription = ConnectPacket.subscription(SETTINGS);
        assertEquals("codriver/v1/car-1/c2v/#", subscription.getTopic());
        assertEquals(1, subscription.getQos());
        assertEquals(2, subscription.getRetainHandling());
        assertTrue(subscription.isNoLocal());
        assertTrue(subscription.isRetainAsPublished());
    }

    @Test
    void takesTheSmallerOfBothLimits() {
        MqttProperties small = new MqttProperties();
        small.setReceiveMaximum(10);
        small.setMaximumPacketSize(2000L);
        assertEquals(new Granted(true, 10, 2000), Granted.of(true, small));
        MqttProperties large = new MqttProperties();
        large.setReceiveMaximum(1000);
        assertEquals(new Granted(false, 16, ConnectPacket.MAXIMUM_PACKET), Granted.of(false, large));
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("a/b", "broker.example", 8883));
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("#", "broker.example", 8883));
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("car-1", " ", 8883));
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("car-1", "broker.example", 0));
        Duration none = Duration.ZERO;
        Duration some = Duration.ofSeconds(10);
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("car-1", "h", 1, none, some));
        assertThrows(IllegalArgumentException.class, () -> new UplinkSettings("car-1", "h", 1, some, none));
    }
}
