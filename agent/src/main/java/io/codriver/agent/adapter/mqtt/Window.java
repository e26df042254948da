package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Outgoing;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Keeps what is on its way within what the broker takes at once; the rest waits here in its order. Paho does not wait: it
 * throws 32202, and by then it may have promised a topic alias that the broker never hears of. Called under its
 * connection's lock.
 */
final class Window {

    /** The core keeps within the window for what it counts; this is room for what it does not count. */
    static final int MOST_WAITING = 256;

    /** Puts a message on its way without waiting. */
    @FunctionalInterface
    interface Publisher {
        void publish(Outgoing message) throws MqttException;
    }

    private final int size;
    private final Publisher publisher;
    private final Queue<Outgoing> waiting = new ArrayDeque<>();
    private int onTheirWay;

    Window(int size, Publisher publisher) {
        this.size = size;
        this.publisher = publisher;
    }

    int size() {
        return size;
    }

    void send(Outgoing message) throws MqttException {
        if (onTheirWay < size) {
            onTheirWay++;
            publisher.publish(message);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(message);
        } else {
            throw new MqttException(MqttClientException.REASON_CODE_MAX_INFLIGHT);
        }
    }

    /** The broker has one of those on their way. */
    void arrived() throws MqttException {
        onTheirWay--;
        Outgoing next = waiting.poll();
        if (next != null) {
            send(next);
        }
    }
}
