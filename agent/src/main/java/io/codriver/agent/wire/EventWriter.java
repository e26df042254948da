package io.codriver.agent.wire;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import java.util.Optional;

/** Writes events. */
public final class EventWriter {

    private final ReceiptWriter receipts;

    /** @param receipts writes the results of commands, which look like receipts */
    public EventWriter(ReceiptWriter receipts) {
        this.receipts = receipts;
    }

    /** The kind of an event. */
    public static EventType typeOf(Event event) {
        return event instanceof Event.Happened happened ? happened.type() : EventType.COMMAND_RESULT;
    }

    /** The bytes of an event. */
    public byte[] write(Sender sender, Event event) {
        String type = "codriver.event." + typeOf(event).contractName() + ".v1";
        return Json.write(
                event instanceof Event.CommandResult end
                        ? sender.envelope(type, receipts.data(sender, Optional.of(end.command()), end.result()))
                        : sender.envelope(type, Sender.tree(event.details())));
    }
}
