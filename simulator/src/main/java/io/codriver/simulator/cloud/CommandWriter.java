package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Writes commands to the car as the contract has them; it shares no code with the agent, so that each checks the other. */
public final class CommandWriter {

    /** The version of the terms and conditions that this cloud asks for. */
    public static final String TERMS_VERSION = "2026-07";
    /** Where they can be read. */
    public static final String TERMS_URL = "https://terms.example/2026-07";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CommandWriter() {}

    /**
     * A hash of a code that the app shows.
     *
     * @param salt random
     * @param iterations rounds of PBKDF2
     * @param hash the result
     */
    public record HashedCode(String salt, int iterations, String hash) {

        static HashedCode of(byte[] salt, int iterations, byte[] hash) {
            Base64.Encoder base64 = Base64.getEncoder();
            return new HashedCode(base64.encodeToString(salt), iterations, base64.encodeToString(hash));
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    /** The data of {@code link.offer}. */
    public static ObjectNode offer(PhoneLink link, Optional<HashedCode> hashed) {
        ObjectNode data = MAPPER.createObjectNode().put("linkId", link.id());
        Command.putAccount(data, "user", link.account().sub());
        data.put("role", link.role())
                .put("displayName", link.account().maskedName())
                .put("mode", link.showsCode() ? "ENTRY" : "DISPLAY")
                .put("sharing", "SHARED");
        data.putObject("terms").put("version", TERMS_VERSION).put("url", TERMS_URL);
        if (hashed.isPresent()) {
            data.putObject("codeHash")
                    .put("alg", "PBKDF2-HMAC-SHA256")
                    .put("salt", hashed.get().salt())
                    .put("iterations", hashed.get().iterations())
                    .put("hash", hashed.get().hash());
        } else {
            link.code().ifPresent(code -> data.put("code", code));
        }
        return data;
    }

    /** The data of {@code link.commit}. */
    public static ObjectNode commit(String linkId, String code, String locale, Instant acceptedAt) {
        ObjectNode data = MAPPER.createObjectNode().put("linkId", linkId).put("code", code);
        Command.putConsent(data, locale, acceptedAt);
        return data;
    }

    /** The data of {@code link.cancel}. */
    public static ObjectNode cancel(String linkId) {
        return MAPPER.createObjectNode().put("linkId", linkId);
    }

    /** The whole message around some data. */
    public static byte[] envelope(
            UUID id, String type, String vid, String epoch, Instant now, Duration life, ObjectNode data) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        ObjectNode envelope = MAPPER.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("type", "codriver." + type + ".v1")
                .put("source", "urn:codriver:cloud:dev")
                .put("subject", "vid:" + vid)
                .put("time", time.toString())
                .put("expirytime", time.plus(life).toString())
                .put("epoch", epoch);
        envelope.set("data", data);
        try {
            return MAPPER.writeValueAsBytes(envelope);
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }
}
