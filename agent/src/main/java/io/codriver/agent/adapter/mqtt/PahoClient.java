package io.codriver.agent.adapter.mqtt;

import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.internal.NetworkModule;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Paho's client for one connection, on a socket that is open already.
 *
 * <p>One client, with an empty memory, per connection: when Paho connects again by itself with a QoS 1 message on its way,
 * it sends that message without its topic, the broker closes, and so on for ever (issues 916 and 1104). What has to be sent
 * again is in the agent's own outbox.
 */
final class PahoClient extends MqttAsyncClient {

    /** Paho asks for an address, checks its form, and never uses it here. */
    static final String NOWHERE = "tcp://broker";

    /**
     * Paho writes each lost connection with its stack as SEVERE; this adapter says the same in one line. Kept here because
     * java.util.logging forgets the level of a logger that nobody holds.
     */
    private static final Logger PAHO_LOG = Logger.getLogger("org.eclipse.paho.mqttv5");

    static {
        PAHO_LOG.setLevel(Level.OFF);
    }

    private final BrokerSocket socket;

    /**
     * A client on an open socket.
     *
     * @param threads at least four of them: with fewer it never connects (issue 914). With threads of its own instead, one
     *     can be left behind in a wait that nothing ends when the connection breaks at the wrong moment
     */
    PahoClient(String clientId, BrokerSocket socket, ScheduledExecutorService threads) throws MqttException {
        super(NOWHERE, clientId, new MemoryPersistence(), null, threads);
        this.socket = socket;
    }

    @Override
    protected NetworkModule[] createNetworkModules(String address, MqttConnectionOptions options) {
        return new NetworkModule[] {socket};
    }
}
