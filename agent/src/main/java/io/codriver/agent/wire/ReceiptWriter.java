package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.text.Texts;
import java.util.Optional;

/** Writes answers. */
public final class ReceiptWriter {

    private static final String TYPE = "codriver.receipt.v1";

    private final Texts texts;

    public ReceiptWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * The answer to a message.
     *
     * @param id the message; none if its name could not be read
     */
    public byte[] write(Sender sender, Optional<MessageId> id, Receipt receipt) {
        ObjectNode data = data(sender, id, receipt).put("duplicate", false);
        return Json.write(sender.envelope(TYPE, data));
    }

    /** The stored answer once more, under a new name and marked as a duplicate. */
    public byte[] again(Sender sender, byte[] stored) {
        try {
            ObjectNode data = (ObjectNode) Json.readObject(stored).get("data");
            return Json.write(sender.envelope(TYPE, data.put("duplicate", true)));
        } catch (WireFault e) {
            throw new IllegalStateException("the store gave back an answer that this car did not write", e);
        }
    }

    ObjectNode data(Sender sender, Optional<MessageId> id, Receipt receipt) {
        ObjectNode data = Json.newObject();
        id.ifPresent(message -> data.put("messageId", message.toString()));
        data.put("status", receipt.status().name());
        receipt.reason()
                .ifPresent(reason -> data.put("reason", reason.name())
                        .put("message", texts.sentence(reason, receipt.details()))
                        .put("reference", sender.reference()));
        data.put("retryable", receipt.reason().map(Reason::isRetryable).orElse(false));
        data.put("revision", sender.revision()).put("epoch", sender.epoch());
        if (!receipt.details().values().isEmpty()) {
            data.set("details", Sender.tree(receipt.details()));
        }
        return data;
    }
}
