package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import java.util.List;
import java.util.Optional;

/** Users and the workshop write to each other. */
public final class Chatting {

    private Chatting() {}

    /** A line from outside: of a user in the app, or of the workshop. */
    public static Step<Correspondence> write(Correspondence before, Desk desk, Actor actor, String text) {
        if (!Wording.isText(text)) {
            return Step.refuse(before, Reason.MALFORMED);
        }
        Optional<Reason> obstacle = desk.findObstacle(actor, Capability.CHAT);
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Writer writer = desk.writer(actor);
        Moment now = desk.given().now();
        return Flood.findRefusal(Flood.OF_LINES, earlier(before.chat(), writer), now)
                .map(refusal -> Step.answer(before, refusal))
                .orElseGet(() -> add(before, writer, text, now));
    }

    /** A line of whoever is signed in on the head unit, who has read what stands above it. */
    public static Step<Correspondence> writeInCar(Correspondence before, Desk desk, Actor driver, String text) {
        Step<Correspondence> step = write(before, desk, driver, text);
        return step.events().isEmpty()
                ? step
                : step.with(step.after().with(step.after().chat().read(Long.MAX_VALUE)));
    }

    private static Step<Correspondence> add(Correspondence before, Writer writer, String text, Moment now) {
        Line line = new Line(before.chat().written() + 1, writer.author(), writer.by(), text, now);
        Details told = writer.describe(Details.none().with("number", line.number()))
                .with("text", text)
                .with("at", now.wall());
        return Step.answer(before.with(before.chat().with(line)), Receipt.succeeded(Details.none()))
                .tell(EventType.CHAT_MESSAGE, told);
    }

    private static List<Moment> earlier(Chat chat, Writer writer) {
        return chat.lines().stream()
                .filter(line -> writer.is(line.writer()))
                .map(Line::at)
                .toList();
    }
}
