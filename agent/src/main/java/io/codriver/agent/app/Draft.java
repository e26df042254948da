package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transaction while it is being put together. */
final class Draft {

    private final Messages messages;
    private final State after;
    private final Moment now;
    private final List<Outgoing> outgoing = new ArrayList<>();
    private long lastSeq;
    private final List<AuditLine> lines = new ArrayList<>();
    private Optional<Answered> answered = Optional.empty();

    Draft(Messages messages, State after, Moment now, long lastSeq) {
        this.messages = messages;
        this.after = after;
        this.now = now;
        this.lastSeq = lastSeq;
    }

    /** Answers a message; with its mark the answer is remembered under its name. */
    Draft receipt(Optional<MessageId> id, Receipt receipt, Optional<Verdict.Mark> mark) {
        Outgoing message = messages.receipt(++lastSeq, after, now, id, receipt);
        outgoing.add(message);
        answered = id.flatMap(
                name -> mark.map(one -> new Answered(name, one.hash(), message.payload(), now.steady(), one.until())));
        return this;
    }

    /** Gives a remembered answer again. */
    Draft again(Answered before) {
        outgoing.add(messages.receiptAgain(++lastSeq, after, now, before.id(), before.receipt()));
        return this;
    }

    Draft events(Iterable<Event> events) {
        events.forEach(event -> outgoing.add(messages.event(++lastSeq, after, now, event)));
        return this;
    }

    Draft lines(List<AuditLine> more) {
        lines.addAll(more);
        return this;
    }

    State after() {
        return after;
    }

    Transaction finish(long starts, Set<Long> sent) {
        return new Transaction(new Saved(after.kept(), now, starts, lastSeq), answered, outgoing, sent, lines);
    }
}
