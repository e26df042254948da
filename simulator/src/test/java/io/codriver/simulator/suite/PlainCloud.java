package io.codriver.simulator.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.CommandWriter;
import io.codriver.simulator.cloud.PhoneLink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A cloud that says to a car what a test wants: right, wrong, twice, or late. */
final class PlainCloud implements AutoCloseable {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final Mqtt5BlockingClient client;
    private final Heard heard;

    private PlainCloud(Mqtt5BlockingClient client, Heard heard) {
        this.client = client;
        this.heard = heard;
    }

    /**
     * A command, whole.
     *
     * @param id names it, and is its Correlation Data
     * @param type for example {@code link.offer}
     */
    record Command(UUID id, String type, String text) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Connects; what the cars say is heard from now on. */
    static PlainCloud open(TestBroker broker, TestPki pki, Heard heard) {
        Mqtt5BlockingClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("cloud")
                .serverHost(broker.host())
                .serverPort(broker.port())
                .sslConfig(MqttClientSslConfig.builder()
                        .keyManagerFactory(ClientKeys.keys(pki.cloud()))
                        .trustManagerFactory(ClientKeys.trust(pki.pki().trustAnchors()))
                        .build())
                .automaticReconnect()
                .initialDelay(100, TimeUnit.MILLISECONDS)
                .maxDelay(1, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .buildBlocking();
        // What earlier tests left for this client id is gone with its session: what comes now is new or retained.
        client.connectWith().cleanStart(true).sessionExpiryInterval(0).send();
        client.disconnect();
        client.toAsync()
                .publishes(
                        MqttGlobalPublishFilter.ALL,
                        publish -> heard.message(publish.getTopic().toString(), publish.getPayloadAsBytes()));
        client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(Duration.ofDays(1).toSeconds())
                .send();
        client.subscribeWith()
                .topicFilter("codriver/v1/+/v2c/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        return new PlainCloud(client, heard);
    }

    /** The offer of a link with a code of the car, in the car's present epoch. */
    Command offer(String vid, String linkId, String sub, String role) {
        PhoneLink link = new PhoneLink(
                linkId,
                vid,
                Account.of(sub, "Ada Lovelace"),
                role,
                "DISPLAY_VEHICLE_CODE",
                Optional.empty(),
                PhoneLink.Phase.ASKED,
                Optional.empty());
        return command(vid, "link.offer", CommandWriter.offer(link, Optional.empty()));
    }

    Command commit(String vid, String linkId, String code) {
        return command(vid, "link.commit", CommandWriter.commit(linkId, code, "en", Instant.now()));
    }

    Command cancel(String vid, String linkId) {
        return command(vid, "link.cancel", CommandWriter.cancel(linkId));
    }

    /** Any command, in the car's present epoch. */
    Command command(String vid, String type, ObjectNode data) {
        UUID id = UUID.randomUUID();
        byte[] bytes = CommandWriter.envelope(id, type, vid, epoch(vid), Instant.now(), LIFE, data);
        return new Command(id, type, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The epoch that the car said last. */
    String epoch(String vid) {
        heard.awaitOn(vid, "v2c/state/vehicle", any -> true);
        List<JsonNode> said = heard.on(vid, "v2c/state/vehicle");
        return said.get(said.size() - 1).get("epoch").textValue();
    }

    /** Sends a command that must be as the contract says. */
    void send(String vid, Command command) {
        ContractSchemas.assertValid("c2v/" + command.type(), command.bytes());
        sendUnchecked(vid, command, false);
    }

    /** Sends a command as it is, and waits until the broker has it. */
    void sendUnchecked(String vid, Command command, boolean retained) {
        ByteBuffer correlation = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(command.id().getMostSignificantBits())
                .putLong(command.id().getLeastSignificantBits())
                .flip();
        client.publish(Mqtt5Publish.builder()
                .topic("codriver/v1/" + vid + "/c2v/" + command.type())
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .payload(command.bytes())
                .contentType("application/cloudevents+json")
                .payloadFormatIndicator(Mqtt5PayloadFormatIndicator.UTF_8)
                .messageExpiryInterval(LIFE.toSeconds())
                .correlationData(correlation)
                .build());
    }

    /** Takes a retained command off the broker. */
    void clearRetained(String vid, String type) {
        client.publishWith()
                .topic("codriver/v1/" + vid + "/c2v/" + type)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .send();
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.disconnect();
        }
    }
}
