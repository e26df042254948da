package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a typed line means on the screen that is shown. */
final class TypedLines {

    private final Texts texts;
    private final ScreenText screenText;

    TypedLines(Texts texts) {
        this.texts = texts;
        this.screenText = new ScreenText(texts);
    }

    /**
     * What a line leads to.
     *
     * @param action what the occupant does, if the line says so
     * @param answer what is printed at once
     */
    record Meaning(Optional<Action> action, List<String> answer) {

        static Meaning of(Action action) {
            return new Meaning(Optional.of(action), List.of());
        }

        static Meaning say(String text) {
            return new Meaning(Optional.empty(), List.of(text));
        }
    }

    Meaning read(String line, Optional<Screen> screen) {
        String[] words = line.strip().split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        Optional<Screen.LinkMessage> link = screen.flatMap(Screen::link);
        return switch (word) {
            case "" -> new Meaning(Optional.empty(), List.of());
            case "help" -> Meaning.say(texts.text("terminal.help"));
            case "users" ->
                new Meaning(Optional.empty(), screen.map(screenText::users).orElse(List.of()));
            case "seen" ->
                screen.flatMap(TypedLines::oldestNotice)
                        .map(notice -> Meaning.of(new Action.DismissNotice(notice.number())))
                        .orElseGet(() -> Meaning.say(texts.text("terminal.nothingToSee")));
            case "open", "not-me", "accept", "code" ->
                link.map(message -> onLink(word, words, message))
                        .orElseGet(() -> Meaning.say(texts.text("terminal.noMessage")));
            default -> Meaning.say(texts.text("terminal.unknown"));
        };
    }

    private Meaning onLink(String word, String[] words, Screen.LinkMessage link) {
        return switch (word) {
            case "open" -> Meaning.of(new Action.OpenLink(link.linkId()));
            case "not-me" -> Meaning.of(new Action.DeclineLink(link.linkId()));
            case "accept" -> Meaning.of(new Action.AcceptTerms(link.linkId(), texts.languageTag()));
            default -> onCode(words.length > 1 ? words[1] : "", link);
        };
    }

    private Meaning onCode(String typed, Screen.LinkMessage link) {
        if (!link.codeTypedHere()) {
            return Meaning.say(texts.text("terminal.codeInApp"));
        }
        try {
            return Meaning.of(new Action.TypeCode(link.linkId(), SecurityCode.of(typed)));
        } catch (IllegalArgumentException e) {
            return Meaning.say(texts.text("terminal.noCode"));
        }
    }

    private static Optional<Notice> oldestNotice(Screen screen) {
        return screen.notices().stream().findFirst();
    }
}
