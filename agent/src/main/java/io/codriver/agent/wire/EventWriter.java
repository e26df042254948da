package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.text.Texts;
import java.util.Optional;

/** Writes events. */
public final class EventWriter {

    private static final String COMMAND_RESULT = "event/command.result";

    private final ReceiptWriter receipts;
    private final Texts texts;

    /**
     * A writer.
     *
     * @param receipts writes the results of commands, which look like receipts
     * @param texts the sentences for people
     */
    public EventWriter(ReceiptWriter receipts, Texts texts) {
        this.receipts = receipts;
        this.texts = texts;
    }

    /** The topic of an event, after {@code codriver/v1/{vid}/v2c/}. */
    public static String topic(Event event) {
        if (event instanceof Event.Happened happened) {
            return "event/" + happened.type().contractName();
        }
        if (event instanceof Event.PlanNotice notice) {
            return "user/" + notice.to() + "/notice";
        }
        return event instanceof Event.Notified notified ? "user/" + notified.to() + "/notice" : COMMAND_RESULT;
    }

    /** The bytes of an event. */
    public byte[] write(Sender sender, Event event) {
        if (event instanceof Event.Happened happened) {
            return write(sender, "event." + happened.type().contractName(), Sender.tree(happened.details()));
        }
        if (event instanceof Event.Notified notified) {
            return write(sender, "user.notice", Sender.tree(notice(notified)));
        }
        if (event instanceof Event.PlanNotice plan) {
            return write(sender, "user.notice", Sender.tree(notice(plan)));
        }
        Event.CommandResult end = (Event.CommandResult) event;
        return write(sender, "event.command.result", receipts.data(sender, Optional.of(end.command()), end.result()));
    }

    /** The bytes of what a user sees of the car now. */
    public static byte[] write(Sender sender, Sight sight) {
        return write(sender, "user." + sight.view().kind().contractName(), ViewWriter.write(sight.view()));
    }

    private Details notice(Event.Notified notified) {
        return Details.none()
                .with("what", notified.what().name())
                .with("uid", notified.about().value())
                .with("role", notified.role().name())
                .with("at", notified.at())
                .with("message", texts.notice(notified.what(), notified.displayName(), notified.role()));
    }

    private Details notice(Event.PlanNotice plan) {
        String what = plan.notReady().isPresent() ? "DEPARTURE_NOT_READY" : "PLAN_CHANGED";
        Details who = Details.none()
                .with("what", what)
                .with("uid", plan.about().value())
                .with("role", plan.role().name())
                .with("at", plan.at());
        return plan.notReady()
                .map(missed -> who.with("departure", missed.departure())
                        .with("reason", missed.why().name())
                        .with("message", texts.text("notice." + what, texts.sentence(missed.why()))))
                .orElseGet(() -> who.with(
                        "message",
                        texts.text("notice." + what, plan.displayName().text())));
    }

    private static byte[] write(Sender sender, String type, ObjectNode data) {
        return Json.write(sender.envelope("codriver." + type + ".v1", data));
    }
}
