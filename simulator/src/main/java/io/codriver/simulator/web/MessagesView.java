package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The messages of the head unit: who wants to be linked, what somebody in the car is asked, and what was announced. */
final class MessagesView {

    private final Texts texts;
    private final InstantSource clock;

    MessagesView(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    void draw(Screen screen, ObjectNode drawn) {
        screen.link().ifPresent(link -> link(link, drawn.putObject("link")));
        questions(screen.questions(), drawn.putObject("questions"));
        ArrayNode notices = drawn.putArray("notices");
        if (screen.earlierNotices() > 0) {
            notices.addObject().put("number", 0).put("text", texts.text("notice.earlier", screen.earlierNotices()));
        }
        for (Notice notice : screen.notices()) {
            notices.addObject()
                    .put("number", notice.number())
                    .put("kind", notice.kind().name())
                    .put("text", texts.notice(notice.kind(), notice.displayName(), notice.role()))
                    .put("at", notice.at().toString());
        }
    }

    private void link(Screen.LinkMessage link, ObjectNode drawn) {
        String role = texts.roleAs(link.role());
        drawn.put("id", link.linkId().value())
                .put("asks", texts.text("link.asks", link.displayName().text(), role))
                .put("opened", link.opened())
                .put("codeTypedHere", link.codeTypedHere())
                .put("termsAccepted", link.termsAccepted())
                .put("secondsLeft", secondsTo(link.until()))
                .put("tries", texts.text("link.triesLeft", link.triesLeft()));
        drawn.putObject("terms")
                .put("version", link.terms().version())
                .put("url", link.terms().url().toString());
        Screen.Consequence consequence = link.consequence();
        if (consequence.replacesPrimary()) {
            drawn.put("consequence", texts.text("link.replaces", consequence.removesOthers()));
        }
        link.code().ifPresent(code -> drawn.put("code", code.forDisplay()));
        link.refusal().ifPresent(refusal -> drawn.put("refusal", texts.refusal(refusal)));
    }

    private void questions(Screen.Questions questions, ObjectNode drawn) {
        questions
                .handover()
                .ifPresent(asked -> question(drawn.putObject("handover"), asked.until())
                        .put(
                                "asks",
                                texts.text(
                                        "question.handover", asked.displayName().text()))
                        .put("user", asked.user().value())
                        .put("name", asked.displayName().text()));
        questions
                .designation()
                .ifPresent(asked -> question(drawn.putObject("designation"), asked.until())
                        .put(
                                "asks",
                                texts.text(
                                        "question.designation",
                                        asked.partner(),
                                        asked.displayName().text()))
                        .put("user", asked.nominee().value())
                        .put("name", asked.displayName().text()));
        questions
                .reset()
                .ifPresent(asked -> question(drawn.putObject("reset"), asked.until())
                        .put("asks", texts.text("question.reset." + asked.by().name())));
    }

    private ObjectNode question(ObjectNode drawn, Instant until) {
        return drawn.put("secondsLeft", secondsTo(until));
    }

    private long secondsTo(Instant until) {
        return Duration.between(clock.instant(), until).toSeconds();
    }
}
