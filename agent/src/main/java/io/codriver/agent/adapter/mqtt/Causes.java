package io.codriver.agent.adapter.mqtt;

import java.util.function.Function;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * What went wrong, from what Paho says about it.
 *
 * @param explain turns a failure of TCP or TLS into part of a sentence for a person
 */
record Causes(Function<Throwable, String> explain) {

    Ending of(Throwable failure) {
        if (!(failure instanceof MqttException mqtt)) {
            return Ending.lost(explain.apply(failure));
        }
        int code = mqtt.getReasonCode();
        if (ReasonCodes.isFailure(code)) {
            return Ending.ofReason(code);
        }
        if (mqtt.getCause() != null) {
            return Ending.lost(explain.apply(mqtt.getCause()));
        }
        return Ending.lost(
                switch (code) {
                    case MqttClientException.REASON_CODE_CLIENT_TIMEOUT -> "the broker did not answer in time";
                    case MqttClientException.REASON_CODE_WRITE_TIMEOUT -> "nothing could be sent for too long";
                    default -> "MQTT failed with Paho's code " + code;
                });
    }

    /** The broker's DISCONNECT, or the failure that ended the connection. */
    Ending of(MqttDisconnectResponse response) {
        if (response.getException() != null) {
            return of(response.getException());
        }
        return ReasonCodes.isFailure(response.getReturnCode())
                ? Ending.ofReason(response.getReturnCode())
                : Ending.lost("the broker ended the connection");
    }
}
