package io.codriver.agent.adapter.headunit;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.text.Texts;
import java.util.List;
import java.util.Optional;

/** A typed line about one user of the list, who is named by the number that "users" prints. */
final class TypedUser {

    private final Texts texts;
    private final Screen screen;

    TypedUser(Texts texts, Screen screen) {
        this.texts = texts;
        this.screen = screen;
    }

    TypedLines.Meaning read(String word, String rest) {
        if (word.equals("driver") && rest.equalsIgnoreCase("nobody")) {
            return TypedLines.Meaning.of(new Input.SignedIn(Optional.empty()));
        }
        String[] words = rest.split("\\s+", 2);
        Optional<Screen.UserLine> user = find(words[0]);
        boolean sure = words.length > 1 && words[1].strip().equalsIgnoreCase("yes");
        return user.map(one -> read(word, words[0], one, sure))
                .orElseGet(() -> TypedLines.Meaning.say(texts.text("terminal.whichUser", word)));
    }

    private TypedLines.Meaning read(String word, String number, Screen.UserLine user, boolean sure) {
        String again = texts.text("terminal.sure", word, number);
        return switch (word) {
            case "driver" -> TypedLines.Meaning.of(new Input.SignedIn(Optional.of(user.uid())));
            case "remove" ->
                sure
                        ? TypedLines.Meaning.of(new Action.RemoveUser(user.uid(), screen.revision()))
                        : ask(removal(user), again);
            case "primary" ->
                sure
                        ? TypedLines.Meaning.of(new Action.TransferTo(user.uid()))
                        : ask(texts.text("users.transfer", user.displayName().text()), again);
            case "approve" -> TypedLines.Meaning.of(new Action.ApproveUser(user.uid(), true));
            case "reject" -> TypedLines.Meaning.of(new Action.ApproveUser(user.uid(), false));
            case "share" -> TypedLines.Meaning.of(new Action.ShareWith(user.uid(), Sharing.SHARED));
            default -> TypedLines.Meaning.of(new Action.ShareWith(user.uid(), Sharing.LIMITED));
        };
    }

    private static TypedLines.Meaning ask(String consequence, String again) {
        return new TypedLines.Meaning(Optional.empty(), List.of(consequence, again));
    }

    private String removal(Screen.UserLine user) {
        return user.role() == Role.PRIMARY
                ? texts.text("users.removesAll", screen.users().size() - 1)
                : texts.text("users.removes", user.displayName().text());
    }

    private Optional<Screen.UserLine> find(String number) {
        if (!number.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        return screen.users().stream()
                .skip(Math.max(0, Integer.parseInt(number) - 1L))
                .findFirst()
                .filter(user -> Integer.parseInt(number) > 0);
    }
}
