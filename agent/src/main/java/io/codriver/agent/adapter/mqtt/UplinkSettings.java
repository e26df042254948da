package io.codriver.agent.adapter.mqtt;

import java.time.Duration;

/**
 * Where and as whom to connect.
 *
 * @param vid the car's name in topics and its MQTT client id; equal to its certificate's identity
 * @param host name or address of the broker
 * @param port its port, 1 to 65535
 * @param keepAlive after how long a silence the broker is asked whether it is there, 1 s to 18 h; a broker that then
 *     stays silent for as long again counts as gone. The broker may set another one
 * @param patience how long to wait for one answer of the broker while connecting (TCP, TLS, CONNACK, SUBACK), 1 s to 10 min
 */
public record UplinkSettings(String vid, String host, int port, Duration keepAlive, Duration patience) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    public UplinkSettings {
        if (!vid.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("not a vehicle's identity: " + vid);
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("no broker host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        requireBetween("keep alive", keepAlive, Duration.ofHours(18));
        requireBetween("patience", patience, Duration.ofMinutes(10));
    }

    /** With a keep alive of 60 s and a patience of 30 s. */
    public UplinkSettings(String vid, String host, int port) {
        this(vid, host, port, Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    /** The whole topic of one of this car's topics. */
    String topic(String rest) {
        return "codriver/v1/" + vid + "/" + rest;
    }

    private static void requireBetween(String name, Duration value, Duration most) {
        if (value.compareTo(SECOND) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be 1 s to " + most + ", not " + value);
        }
    }
}
