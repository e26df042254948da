package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A screen as lines of text. */
final class ScreenText {

    private final Texts texts;

    ScreenText(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                "terminal.title",
                screen.users().size(),
                screen.userLimit(),
                texts.text(screen.online() ? "screen.online" : "screen.offline")));
        if (screen.cannotSave()) {
            lines.add("  " + texts.text("screen.cannotSave"));
        }
        screen.certificateEnds().ifPresent(end -> lines.add("  " + texts.certificateEnds(end)));
        if (screen.locationStopped()) {
            lines.add("  " + texts.text("screen.locationStopped"));
        }
        screen.remote().runs().forEach(run -> lines.add("  " + texts.run(run)));
        screen.refusal().ifPresent(refusal -> lines.add("  " + texts.refusal(refusal)));
        screen.upgrades().booked().forEach(one -> lines.add("  " + upgrade(one)));
        screen.link().ifPresent(link -> lines.addAll(message(link, screen.moving())));
        lines.addAll(questions(screen));
        lines.addAll(new UsersText(texts).invited(screen));
        if (screen.earlierNotices() > 0) {
            lines.add("  " + texts.text("notice.earlier", screen.earlierNotices()) + " " + texts.text("terminal.seen"));
        }
        lines.addAll(new MessagesText(texts).overview(screen.messages()));
        screen.notices()
                .forEach(notice -> lines.add("  "
                        + texts.notice(notice.kind(), notice.displayName(), notice.role())
                        + " "
                        + texts.text("terminal.seen")));
        return lines;
    }

    private List<String> questions(Screen screen) {
        List<String> lines = new ArrayList<>();
        Screen.Questions questions = screen.questions();
        questions.handover().ifPresent(question -> {
            lines.add("  "
                    + texts.text("question.handover", question.displayName().text()));
            lines.add("  " + texts.text(screen.primaryDrives() ? "terminal.yesOrNo" : "question.primaryAnswers"));
        });
        questions.designation().ifPresent(question -> {
            lines.add("  "
                    + texts.text(
                            "question.designation",
                            question.partner(),
                            question.displayName().text()));
            lines.add("  " + texts.text(screen.moving() ? "question.moving" : "terminal.yesOrNo"));
        });
        questions.reset().ifPresent(question -> {
            lines.add("  " + texts.text("question.reset." + question.by().name()));
            lines.add("  " + texts.text("reset.consequence", screen.users().size()));
            lines.add("  " + texts.text(screen.moving() ? "question.moving" : "terminal.resetOrNo"));
        });
        return lines;
    }

    private List<String> message(Screen.LinkMessage link, boolean moving) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + texts.text("link.asks", link.displayName().text(), texts.roleAs(link.role())));
        if (link.consequence().replacesPrimary()) {
            lines.add("  " + texts.text("link.replaces", link.consequence().removesOthers()));
        }
        if (moving) {
            lines.add("  " + texts.text("link.moving"));
        } else if (!link.opened()) {
            lines.add("  " + texts.text("terminal.open"));
        } else if (link.codeTypedHere()) {
            lines.addAll(typedHere(link));
        } else {
            link.code()
                    .map(SecurityCode::forDisplay)
                    .ifPresent(code -> lines.add("  " + texts.text("link.code", code)));
            lines.add("  " + texts.text("terminal.shown"));
        }
        return lines;
    }

    private List<String> typedHere(Screen.LinkMessage link) {
        List<String> lines = new ArrayList<>();
        link.refusal().ifPresent(refusal -> lines.add("  " + texts.refusal(refusal)));
        lines.add("  " + texts.text("link.triesLeft", link.triesLeft()));
        lines.add("  "
                + (link.termsAccepted()
                        ? texts.text("terminal.type")
                        : texts.text(
                                "terminal.accept",
                                link.terms().version(),
                                link.terms().url().toString())));
        return lines;
    }

    private String upgrade(Upgrade booked) {
        String key = booked.activated() ? "screen.upgradesActive" : "screen.upgradesBooked";
        return texts.text(key, texts.capability(booked.capability()));
    }
}
