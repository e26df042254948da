package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.time.Instant;

/** The messages of the head unit: who wants to be linked, what somebody in the car is asked, and what was announced. */
final class AskedWriter {

    private final Texts texts;

    AskedWriter(Texts texts) {
        this.texts = texts;
    }

    void write(Screen screen, Instant now, ObjectNode drawn) {
        screen.link().ifPresent(link -> link(link, now, drawn.putObject("link")));
        questions(screen.questions(), now, drawn.putObject("questions"));
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

    private void link(Screen.LinkMessage link, Instant now, ObjectNode drawn) {
        String role = texts.roleAs(link.role());
        drawn.put("id", link.linkId().value())
                .put("asks", texts.text("link.asks", link.displayName().text(), role))
                .put("opened", link.opened())
                .put("codeTypedHere", link.codeTypedHere())
                .put("termsAccepted", link.termsAccepted())
                .put("secondsLeft", secondsTo(link.until(), now))
                .put("role", link.role().name())
                .put("triesLeft", link.triesLeft())
                .put("tries", texts.text("link.triesLeft", link.triesLeft()));
        drawn.putObject("terms")
                .put("version", link.terms().version())
                .put("url", link.terms().url().toString());
        Screen.Consequence consequence = link.consequence();
        if (consequence.replacesPrimary()) {
            drawn.put("consequence", texts.text("link.replaces", consequence.removesOthers()));
        }
        link.code().ifPresent(code -> drawn.put("code", code.forDisplay()));
        link.refusal()
                .ifPresent(refusal -> drawn.put("refusal", texts.refusal(refusal))
                        .put("refused", refusal.reason().name()));
    }

    private void questions(Screen.Questions questions, Instant now, ObjectNode drawn) {
        questions
                .handover()
                .ifPresent(asked -> question(drawn.putObject("handover"), asked.until(), now)
                        .put(
                                "asks",
                                texts.text(
                                        "question.handover", asked.displayName().text()))
                        .put("user", asked.user().value())
                        .put("name", asked.displayName().text()));
        questions
                .designation()
                .ifPresent(asked -> question(drawn.putObject("designation"), asked.until(), now)
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
                .ifPresent(asked -> question(drawn.putObject("reset"), asked.until(), now)
                        .put("asks", texts.text("question.reset." + asked.by().name())));
    }

    private static ObjectNode question(ObjectNode drawn, Instant until, Instant now) {
        return drawn.put("secondsLeft", secondsTo(until, now));
    }

    private static long secondsTo(Instant until, Instant now) {
        return Duration.between(now, until).toSeconds();
    }
}
