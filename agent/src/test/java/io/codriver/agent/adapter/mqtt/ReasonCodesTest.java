package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.mqtt.Ending.Kind;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;

class ReasonCodesTest {

    private final Causes causes = new Causes(failure -> "network: " + failure.getMessage());

    @Property
    boolean hasASentenceForEachFailureOfTheStandard(@ForAll @IntRange(min = 0x80, max = 0xA2) int code) {
        String sentence = ReasonCodes.sentence(code);
        return ReasonCodes.isFailure(code)
                && sentence.endsWith("(0x%02X)".formatted(code))
                && !sentence.contains("does not know)")
                && !sentence.contains("a reason that MQTT 5");
    }

    @Property
    boolean hasASentenceForAnyNumber(@ForAll int code) {
        return !ReasonCodes.sentence(code).isBlank();
    }

    @Test
    void takesTheCodesBelow128AsSuccess() {
        assertFalse(ReasonCodes.isFailure(0x00));
        assertFalse(ReasonCodes.isFailure(0x10));
        assertFalse(ReasonCodes.isFailure(0x7F));
        assertFalse(ReasonCodes.isFailure(MqttClientException.REASON_CODE_CLIENT_TIMEOUT));
    }

    @Test
    void tellsWhatPeopleMustRepairFromWhatPasses() {
        assertEquals(Kind.REFUSED, Ending.ofReason(0x87).kind());
        assertEquals(Kind.REFUSED, Ending.ofReason(0x8A).kind());
        assertEquals(Kind.TAKEN_OVER, Ending.ofReason(0x8E).kind());
        assertEquals(Kind.LOST, Ending.ofReason(0x8B).kind());
    }

    @Test
    void readsTheReasonOfADisconnect() {
        assertEquals(
                Kind.TAKEN_OVER,
                causes.of(new MqttDisconnectResponse(0x8E, "", null, "")).kind());
        assertEquals(
                Kind.LOST,
                causes.of(new MqttDisconnectResponse(0, "", null, "")).kind());
    }

    @Test
    void readsTheSameCauseUnderBothOfPahosCodes() {
        IOException cause = new IOException("bad certificate");
        assertEquals(
                "network: bad certificate", causes.of(new MqttException(cause)).why());
        assertEquals(
                "network: bad certificate",
                causes.of(new MqttException(32109, cause)).why());
        assertEquals("network: bad certificate", causes.of(cause).why());
    }

    @Test
    void saysThatTheBrokerIsSilent() {
        Ending ending = causes.of(new MqttException(MqttClientException.REASON_CODE_CLIENT_TIMEOUT));
        assertTrue(ending.why().contains("did not answer"));
        assertTrue(causes.of(new MqttException(MqttClientException.REASON_CODE_WRITE_TIMEOUT))
                .why()
                .contains("could be sent"));
    }
}
