package io.codriver.simulator.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A receipt that was written before the question came. */
final class CannedReceipt {

    private static final String FORM = "{\"specversion\":\"1.0\",\"id\":\"%1$s\",\"type\":\"codriver.receipt.v1\","
            + "\"source\":\"urn:codriver:vehicle:bench-bare\",\"subject\":\"vid:bench-bare\","
            + "\"time\":\"2026-01-01T00:00:00.000Z\",\"datacontenttype\":\"application/json\","
            + "\"epoch\":\"bare\",\"data\":{\"messageId\":\"%1$s\",\"status\":\"SUCCEEDED\",\"retryable\":false,"
            + "\"revision\":1,\"epoch\":\"bare\",\"details\":{\"linkId\":\"%1$s\",\"uid\":\"AAAAAAAAAAAAAAAAAAAAAA\","
            + "\"role\":\"SECONDARY\",\"state\":\"ACTIVE\"},\"duplicate\":false}}";

    private CannedReceipt() {}

    static String of(byte[] correlation) {
        ByteBuffer id = ByteBuffer.wrap(correlation);
        return FORM.replace("%1$s", new UUID(id.getLong(), id.getLong()).toString());
    }

    /** Whether a presence message says that its sender is ready. */
    static boolean saysReady(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8).contains("\"ready\"");
    }
}
