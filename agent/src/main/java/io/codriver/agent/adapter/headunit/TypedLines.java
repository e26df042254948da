package io.codriver.agent.adapter.headunit;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.text.PlanText;
import io.codriver.agent.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a typed line means on the screen that is shown. */
final class TypedLines {

    private final Texts texts;
    private final UsersText usersText;
    private final HistoryText historyText;
    private final MessagesText messagesText;
    private final PlanText planText;
    private final CarLines carLines;

    TypedLines(Texts texts) {
        this.texts = texts;
        this.usersText = new UsersText(texts);
        this.historyText = new HistoryText(texts);
        this.messagesText = new MessagesText(texts);
        this.planText = new PlanText(texts);
        this.carLines = new CarLines(texts);
    }

    /**
     * What a line leads to.
     *
     * @param input what the agent is told, if the line says so
     * @param answer what is printed at once
     */
    record Meaning(Optional<Input> input, List<String> answer) {
        static Meaning of(Action action) {
            return of(new Input.Touched(action));
        }

        static Meaning of(Input input) {
            return new Meaning(Optional.of(input), List.of());
        }

        static Meaning say(String text) {
            return new Meaning(Optional.empty(), List.of(text));
        }
    }

    Meaning read(String line, Optional<Screen> screen) {
        String[] words = line.strip().split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (word.isEmpty()) {
            return new Meaning(Optional.empty(), List.of());
        }
        if (screen.isEmpty()) {
            return Meaning.say(texts.text("terminal.notYet"));
        }
        Screen shown = screen.get();
        return switch (word) {
            case "help" -> Meaning.say(texts.text("terminal.help"));
            case "car" -> new Meaning(Optional.empty(), carLines.lines(shown));
            case "users" -> new Meaning(Optional.empty(), usersText.lines(shown));
            case "seen" ->
                rest.equalsIgnoreCase("all")
                        ? Meaning.of(new Action.DismissNotices(shown.messages().newestNotice()))
                        : onSeen(shown);
            case "chat", "book", "bookings", "cancel" -> messagesText.read(word, rest, shown);
            case "open", "not-me", "accept", "code" ->
                shown.link()
                        .map(message -> onLink(word, rest, message))
                        .orElseGet(() -> Meaning.say(texts.text("terminal.noMessage")));
            case "yes", "no" -> onQuestion(word.equals("yes"), shown.questions());
            case "driver", "remove", "approve", "reject", "share", "limit", "primary" ->
                new TypedUser(texts, shown).read(word, rest);
            case "trips", "trip", "charging" -> historyText.read(word, rest, shown);
            case "activate" -> onActivate(shown);
            case "location" -> onLocation(rest);
            case "plan" -> new Meaning(Optional.empty(), planText.lines(shown.comfort()));
            case "keep" -> Meaning.of(new Action.KeepProfile());
            case "reset" -> onReset(rest, shown);
            default -> Meaning.say(texts.text("terminal.unknown"));
        };
    }

    private Meaning onActivate(Screen screen) {
        return screen.upgrades().booked().stream()
                .filter(one -> !one.activated())
                .findFirst()
                .map(one -> Meaning.of(new Action.ActivateUpgrade(one.capability())))
                .orElseGet(() -> Meaning.say(texts.text("terminal.nothingToActivate")));
    }

    private Meaning onSeen(Screen screen) {
        if (screen.earlierNotices() > 0) {
            return Meaning.of(new Action.DismissEarlierNotices(screen.messages().newestNotice()));
        }
        return screen.notices().stream()
                .findFirst()
                .map(notice -> Meaning.of(new Action.DismissNotice(notice.number())))
                .or(() -> messagesText.onSeen(screen.messages()))
                .orElseGet(() -> Meaning.say(texts.text("terminal.nothingToSee")));
    }

    private Meaning onLink(String word, String rest, Screen.LinkMessage link) {
        return switch (word) {
            case "open" -> Meaning.of(new Action.OpenLink(link.linkId()));
            case "not-me" -> Meaning.of(new Action.DeclineLink(link.linkId()));
            case "accept" -> Meaning.of(new Action.AcceptTerms(link.linkId(), texts.languageTag()));
            default -> onCode(rest, link);
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

    /** A yes to a reset is typed in full: it is no question that a short word answers. */
    private Meaning onQuestion(boolean yes, Screen.Questions questions) {
        if (questions.handover().isPresent()) {
            return Meaning.of(
                    new Action.AnswerHandover(questions.handover().get().user(), yes));
        }
        if (questions.designation().isPresent()) {
            return Meaning.of(
                    new Action.AnswerDesignation(questions.designation().get().nominee(), yes));
        }
        if (questions.reset().isPresent()) {
            return yes ? Meaning.say(texts.text("terminal.resetOrNo")) : Meaning.of(new Action.DeclineReset());
        }
        return Meaning.say(texts.text("terminal.noQuestion"));
    }

    private Meaning onLocation(String rest) {
        return switch (rest.toLowerCase(Locale.ROOT)) {
            case "stop" -> Meaning.of(new Action.StopLocation(true));
            case "allow" -> Meaning.of(new Action.StopLocation(false));
            default -> Meaning.say(texts.text("terminal.location"));
        };
    }

    private Meaning onReset(String rest, Screen screen) {
        Confirmation.Typed typed = new Confirmation.Typed(rest);
        return typed.isEnough()
                ? Meaning.of(new Action.Reset(typed))
                : new Meaning(
                        Optional.empty(),
                        List.of(texts.text("reset.consequence", screen.users().size()), texts.text("terminal.reset")));
    }
}
