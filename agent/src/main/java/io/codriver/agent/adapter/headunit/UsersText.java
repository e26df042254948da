package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Who can reach this car?" as lines of text, numbered from 1 for what is typed. */
final class UsersText {

    private final Texts texts;

    UsersText(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        if (screen.users().isEmpty()) {
            lines.add("  " + texts.text("screen.noUsers"));
        }
        for (int i = 0; i < screen.users().size(); i++) {
            lines.addAll(user(i + 1, screen.users().get(i), screen.driver()));
        }
        lines.addAll(invited(screen));
        return lines;
    }

    List<String> invited(Screen screen) {
        return screen.invited().stream()
                .map(one -> "  "
                        + texts.text(
                                "terminal.invited",
                                one.displayName().text(),
                                one.until().toString()))
                .toList();
    }

    private List<String> user(int number, Screen.UserLine user, Optional<Uid> driver) {
        List<String> lines = new ArrayList<>();
        String name = user.displayName().text();
        lines.add("  " + number + " " + name + ", " + texts.role(user.role()) + ", " + texts.userState(user.state())
                + (driver.equals(Optional.of(user.uid())) ? " " + texts.text("terminal.signedIn") : ""));
        String may = user.may().stream().sorted().map(texts::capability).collect(Collectors.joining(", "));
        lines.add("    " + texts.text("users.may", may.isEmpty() ? texts.text("users.nothing") : may));
        user.lentFrom().ifPresent(from -> lines.add("    " + texts.text("users.lentFrom", from.toString())));
        user.lentUntil().ifPresent(until -> lines.add("    " + texts.text("users.lentUntil", until.toString())));
        lines.add("    " + texts.text("users.sinceLine", user.since().toString()) + " "
                + texts.text(
                        "users.lastDeed",
                        texts.deed(user.lastDeed().kind()),
                        user.lastDeed().at().toString()));
        return lines;
    }
}
