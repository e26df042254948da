package io.codriver.simulator.broker;

import java.time.Duration;

/**
 * The {@code config.xml} of a HiveMQ with exactly one listener: TLS 1.3, client certificate required.
 *
 * @param host the address to bind
 * @param port the port to bind
 * @param keyStore PKCS#12 file with the broker's key and chain, as HiveMQ finds it
 * @param keyPassword password of the key store and its key
 * @param trustStore PKCS#12 file with the anchors, as HiveMQ finds it
 * @param trustPassword password of the trust store
 */
public record HiveMqConfiguration(
        String host, int port, String keyStore, String keyPassword, String trustStore, String trustPassword) {

    /** How long a session and its queue outlive a connection; the contract's value. */
    private static final Duration SESSION = Duration.ofDays(7);

    /** The contract's 16 KiB of payload plus topic and properties. */
    private static final int MAX_PACKET_BYTES = 20 * 1024;

    /** HiveMQ sends at most this many unacknowledged messages to a client and takes as many; its default is 10. */
    private static final int RECEIVE_MAXIMUM = 64;

    /** One message a minute for seven days and some more; the default of 1,000 then loses messages silently. */
    private static final int QUEUE_MESSAGES = 20_000;

    /** A small or emulated board takes long over its first handshake, and over its first words after it; the defaults are 10 s. */
    private static final Duration SLOWEST_CLIENT = Duration.ofSeconds(60);

    /** The document; it holds the key store's password. */
    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <hivemq>
                  <listeners>
                    <tls-tcp-listener>
                      <port>%d</port>
                      <bind-address>%s</bind-address>
                      <name>codriver</name>
                      <tls>
                        <protocols><protocol>TLSv1.3</protocol></protocols>
                        <client-authentication-mode>REQUIRED</client-authentication-mode>
                        <handshake-timeout>%d</handshake-timeout>
                        <keystore>
                          <path>%s</path>
                          <password>%s</password>
                          <private-key-password>%s</private-key-password>
                        </keystore>
                        <truststore>
                          <path>%s</path>
                          <password>%s</password>
                        </truststore>
                      </tls>
                    </tls-tcp-listener>
                  </listeners>
                  <mqtt>
                    <queued-messages>
                      <max-queue-size>%d</max-queue-size>
                      <strategy>discard</strategy>
                    </queued-messages>
                    <session-expiry><max-interval>%d</max-interval></session-expiry>
                    <packets><max-packet-size>%d</max-packet-size></packets>
                    <receive-maximum><server-receive-maximum>%d</server-receive-maximum></receive-maximum>
                    <topic-alias><enabled>false</enabled></topic-alias>
                    <shared-subscriptions><enabled>false</enabled></shared-subscriptions>
                  </mqtt>
                  <restrictions><no-connect-idle-timeout>%d</no-connect-idle-timeout></restrictions>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                  <persistence><mode>file</mode></persistence>
                </hivemq>
                """.formatted(
                        port,
                        escaped(host),
                        SLOWEST_CLIENT.toMillis(),
                        escaped(keyStore),
                        escaped(keyPassword),
                        escaped(keyPassword),
                        escaped(trustStore),
                        escaped(trustPassword),
                        QUEUE_MESSAGES,
                        SESSION.toSeconds(),
                        MAX_PACKET_BYTES,
                        RECEIVE_MAXIMUM,
                        SLOWEST_CLIENT.toMillis());
    }

    @Override
    public String toString() {
        return "HiveMqConfiguration[" + host + ":" + port + ", passwords redacted]";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
