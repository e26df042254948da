package io.codriver.agent.app;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Outgoing.Form;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.EventWriter;
import io.codriver.agent.wire.ReceiptWriter;
import io.codriver.agent.wire.Sender;
import io.codriver.agent.wire.StateWriter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the messages to the cloud. */
final class Messages {

    private final String vid;
    private final String agentVersion;
    private final Supplier<UUID> ids;
    private final ReceiptWriter receipts;
    private final EventWriter events;

    Messages(String vid, String agentVersion, Supplier<UUID> ids, Texts texts) {
        this.vid = vid;
        this.agentVersion = agentVersion;
        this.ids = ids;
        this.receipts = new ReceiptWriter(texts);
        this.events = new EventWriter(receipts, texts);
    }

    Outgoing receipt(long seq, State state, Moment now, Optional<MessageId> id, Receipt receipt) {
        return receipt(seq, id, receipts.write(sender(state, now), id, receipt));
    }

    Outgoing receiptAgain(long seq, State state, Moment now, MessageId id, Bytes stored) {
        return receipt(seq, Optional.of(id), receipts.again(sender(state, now), stored.toArray()));
    }

    Outgoing event(long seq, State state, Moment now, Event event) {
        Optional<MessageId> command =
                event instanceof Event.CommandResult end ? Optional.of(end.command()) : Optional.empty();
        return new Outgoing(
                seq,
                "v2c/" + EventWriter.topic(event),
                Bytes.of(events.write(sender(state, now), event)),
                Form.CLOUD_EVENT,
                false,
                command);
    }

    /** What a user sees now is not kept: later it might be something that nobody may see any more. */
    Outgoing sight(State state, Moment now, Sight sight) {
        return new Outgoing(
                Outgoing.PASSING,
                "v2c/user/" + sight.to() + "/" + sight.view().kind().contractName(),
                Bytes.of(EventWriter.write(sender(state, now), sight)),
                Form.CLOUD_EVENT,
                false,
                Optional.empty());
    }

    Outgoing vehicle(State state) {
        return retained("vehicle", StateWriter.vehicle(state, agentVersion));
    }

    static Outgoing roster(State state) {
        return retained("roster", StateWriter.roster(state));
    }

    static Outgoing presence(StateWriter.Presence presence, long bdSeq) {
        return retained("presence", StateWriter.presence(presence, bdSeq));
    }

    private static Outgoing receipt(long seq, Optional<MessageId> id, byte[] payload) {
        return new Outgoing(seq, "v2c/receipt", Bytes.of(payload), Form.CLOUD_EVENT, false, id);
    }

    /** How things are is not kept: it is said again with every connection and every change. */
    private static Outgoing retained(String what, byte[] payload) {
        return new Outgoing(
                Outgoing.PASSING, "v2c/state/" + what, Bytes.of(payload), Form.JSON, true, Optional.empty());
    }

    private Sender sender(State state, Moment now) {
        return new Sender(
                vid, ids.get(), now.wall(), state.epoch().id(), state.roster().revision());
    }
}
