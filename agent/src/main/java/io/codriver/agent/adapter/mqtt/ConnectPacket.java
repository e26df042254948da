package io.codriver.agent.adapter.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** What the car says when it connects and subscribes: the contract's table "Connection". Pure. */
final class ConnectPacket {

    static final Duration SESSION = Duration.ofDays(7);
    static final Duration WILL_DELAY = Duration.ofSeconds(30);
    static final int RECEIVE_MAXIMUM = 16;

    /**
     * Twice the largest message of the contract: the broker drops a larger packet without a word to anyone, while a message
     * that is somewhat too large shall get its refusal.
     */
    static final long MAXIMUM_PACKET = 32 * 1024;

    static final int QOS = 1;

    /** Retained messages are not sent at subscribing (MQTT 5, 3.8.3.1). */
    private static final int NO_RETAINED = 2;

    private ConnectPacket() {}

    static MqttConnectionOptions options(UplinkSettings settings, long bdSeq) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(false);
        // Without it the broker keeps no session, Clean Start or not.
        options.setSessionExpiryInterval(SESSION.toSeconds());
        options.setKeepAliveInterval(Math.toIntExact(settings.keepAlive().toSeconds()));
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setMaximumPacketSize(MAXIMUM_PACKET);
        options.setConnectionTimeout(Math.toIntExact(settings.patience().toSeconds()));
        options.setWill(settings.topic("v2c/state/presence"), will(bdSeq));
        options.setWillMessageProperties(willProperties());
        return options;
    }

    /**
     * The subscription to everything that is for this car. Retain As Published, so that a command that someone published as
     * retained is seen as such and refused.
     */
    static MqttSubscription subscription(UplinkSettings settings) {
        MqttSubscription subscription = new MqttSubscription(settings.topic("c2v/#"), QOS);
        subscription.setNoLocal(true);
        subscription.setRetainHandling(NO_RETAINED);
        subscription.setRetainAsPublished(true);
        return subscription;
    }

    private static MqttMessage will(long bdSeq) {
        byte[] payload = "{\"state\":\"lost\",\"bdSeq\":%d}".formatted(bdSeq).getBytes(StandardCharsets.UTF_8);
        return new MqttMessage(payload, QOS, true, new MqttProperties());
    }

    private static MqttProperties willProperties() {
        MqttProperties properties = new MqttProperties();
        properties.setWillDelayInterval(WILL_DELAY.toSeconds());
        properties.setContentType("application/json");
        properties.setPayloadFormat(true);
        return properties;
    }
}
