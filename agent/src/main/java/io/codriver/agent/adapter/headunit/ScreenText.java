package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
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
        screen.link().ifPresent(link -> lines.addAll(message(link, screen.moving())));
        screen.notices()
                .forEach(notice -> lines.add("  "
                        + texts.notice(notice.kind(), notice.displayName(), notice.role())
                        + " "
                        + texts.text("terminal.seen")));
        return lines;
    }

    List<String> users(Screen screen) {
        if (screen.users().isEmpty()) {
            return List.of("  " + texts.text("screen.noUsers"));
        }
        return screen.users().stream()
                .map(user -> "  " + user.displayName().text() + ", " + texts.role(user.role()) + ", "
                        + texts.userState(user.state()))
                .toList();
    }

    private List<String> message(Screen.LinkMessage link, boolean moving) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + texts.text("link.asks", link.displayName().text(), texts.role(link.role())));
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
        link.refusal().ifPresent(reason -> lines.add("  " + texts.sentence(reason)));
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
}
