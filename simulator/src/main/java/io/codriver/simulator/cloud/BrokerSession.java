package io.codriver.simulator.cloud;

import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;

/** What a broker keeps for one client while it is away (MQTT 5, 4.1): its subscriptions, and what waits for it. */
public final class BrokerSession {

    private BrokerSession() {}

    /**
     * Ends it: nothing waits any more. Whoever was still connected under that name is cut off, and its will goes out.
     *
     * @param settings how the client connects, with its own keys
     */
    public static void end(CloudSettings settings, String clientId) {
        Mqtt5BlockingClient client = CloudKeys.client(settings, clientId).buildBlocking();
        client.connectWith().cleanStart(true).sessionExpiryInterval(0).send();
        client.disconnect();
    }
}
