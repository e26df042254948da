package io.codriver.agent.app;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.answer.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Writes what a cloud sends, quickly: as text, without a library. */
final class CloudWriter {

    static final int ITERATIONS = 100_000;

    private static final int HASH_LENGTH = 32;
    private static final String SALT = Base64.getEncoder().encodeToString(new byte[16]);

    private final String vid;
    private String epoch;
    private long written;

    CloudWriter(String vid, String epoch) {
        this(vid, epoch, 0);
    }

    /** A cloud that has written so many messages before. */
    CloudWriter(String vid, String epoch, long written) {
        this.vid = vid;
        this.epoch = epoch;
        this.written = written;
    }

    /** What it writes from now on is for this epoch of the car. */
    void learn(String newEpoch) {
        epoch = newEpoch;
    }

    /** The hash that {@link #codeHash} writes, in place of a slow one. */
    static byte[] quickHash(String code) {
        return Arrays.copyOf(code.getBytes(StandardCharsets.US_ASCII), HASH_LENGTH);
    }

    CloudMessage offer(Plan plan, Instant now, Duration life) {
        String proof = "";
        if (plan.ceremony() == Plan.Kind.CLOUD_CODE) {
            proof = ",\"code\":\"" + plan.code() + "\"";
        } else if (plan.ceremony() == Plan.Kind.ENTRY) {
            proof = ",\"codeHash\":" + codeHash(plan.code());
        }
        String data = "{\"linkId\":\"" + plan.linkId() + "\",\"user\":{\"iss\":\"https://accounts.example\",\"sub\":\""
                + plan.account() + "\"},\"role\":\"" + plan.role() + "\",\"displayName\":\"A••• " + plan.account()
                + "\",\"mode\":\"" + (plan.ceremony() == Plan.Kind.ENTRY ? "ENTRY" : "DISPLAY")
                + "\",\"terms\":{\"version\":\"" + plan.terms() + "\",\"url\":\"https://terms.example/t\"}"
                + ",\"sharing\":\"LIMITED\"" + proof + "}";
        return write("link.offer", data, now, life);
    }

    CloudMessage commit(String linkId, String code, String terms, Instant now, Duration life) {
        String data = "{\"linkId\":\"" + linkId + "\",\"code\":\"" + code + "\",\"terms\":{\"version\":\"" + terms
                + "\",\"locale\":\"de-DE\",\"acceptedAt\":\"" + now + "\"}}";
        return write("link.commit", data, now, life);
    }

    CloudMessage cancel(String linkId, Instant now, Duration life) {
        return write("link.cancel", "{\"linkId\":\"" + linkId + "\"}", now, life);
    }

    /** The same message with a word put in another's place; its name stays. */
    static CloudMessage changed(CloudMessage message, String word, String other) {
        String text = new String(message.payload().toArray(), StandardCharsets.UTF_8);
        return new CloudMessage(message.id(), message.type(), Bytes.utf8(text.replace(word, other)));
    }

    /** A message with these data. */
    CloudMessage write(String type, String data, Instant now, Duration life) {
        UUID id = new UUID(0x4711_0000_0000_4000L, ++written);
        String text = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"type\":\"codriver." + type
                + ".v1\",\"source\":\"urn:codriver:cloud:test\",\"subject\":\"vid:" + vid + "\",\"time\":\"" + now
                + "\",\"expirytime\":\"" + now.plus(life) + "\",\"epoch\":\"" + epoch + "\",\"data\":" + data + "}";
        return new CloudMessage(new MessageId(id), type, Bytes.utf8(text));
    }

    private static String codeHash(String code) {
        return "{\"alg\":\"PBKDF2-HMAC-SHA256\",\"salt\":\"" + SALT + "\",\"iterations\":" + ITERATIONS + ",\"hash\":\""
                + Base64.getEncoder().encodeToString(quickHash(code)) + "\"}";
    }
}
