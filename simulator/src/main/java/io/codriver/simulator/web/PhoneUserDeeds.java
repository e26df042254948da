package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.CommandWriter;
import io.codriver.simulator.cloud.LentTime;
import io.codriver.simulator.cloud.OpenInvitation;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What the account of a phone can ask of a car that it is linked to. Whether it may is decided by the car. */
final class PhoneUserDeeds {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final PageTexts texts;
    private final InstantSource clock;

    PhoneUserDeeds(SimulatedWorld world, CarTalk talk, PageTexts texts, InstantSource clock) {
        this.world = world;
        this.talk = talk;
        this.texts = texts;
        this.clock = clock;
    }

    /** Makes the command that a page wants, for the account that the page is of. */
    @FunctionalInterface
    private interface Wish {
        Command of(Actor actor, JsonBody body) throws RequestRefused;
    }

    Map<String, Deed> byPath() {
        return Map.ofEntries(
                entry("invite", this::invite),
                entry("find-invitation", this::openInvitation),
                entry("join", this::join),
                entry("leave", this::leave),
                entry("withdraw", deed((actor, body) -> UserCommands.withdraw(actor, body.text("invitation")))),
                entry(
                        "remove",
                        deed((actor, body) ->
                                UserCommands.remove(actor, sub(body)).ifRevision(body.wholeNumber("revision")))),
                entry(
                        "update",
                        deed((actor, body) -> UserCommands.update(actor, sub(body), change(body))
                                .ifRevision(body.wholeNumber("revision")))),
                entry("approve", deed((actor, body) -> UserCommands.approve(actor, sub(body), body.truth("approve")))),
                entry("transfer", deed((actor, body) -> PrimaryCommands.transfer(actor, sub(body)))),
                entry(
                        "answer-role",
                        deed((actor, body) -> PrimaryCommands.answerHandover(actor, sub(body), body.truth("grant")))),
                entry("ask-role", body -> remembered(body, "role", PrimaryCommands::askForRole)),
                entry("ask-reset", body -> remembered(body, "reset", CarCommands::reset)),
                entry("view", deed((actor, body) -> CarCommands.view(actor, body.text("view"), before(body)))));
    }

    /** Zero stands for the newest page: no entry has a lower number. */
    private static OptionalLong before(JsonBody body) throws RequestRefused {
        long number = body.wholeNumber("before");
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static Map.Entry<String, Deed> entry(String name, Deed deed) {
        return Map.entry("/api/phone/" + name, deed);
    }

    private Deed deed(Wish wish) {
        return body -> {
            Actor actor = Actor.user(talk.requireAccount(body).sub());
            return Reply.json(AnswerView.draw(talk.ask(talk.requireCar(body), wish.of(actor, body))));
        };
    }

    private Reply remembered(JsonBody body, String what, Function<Actor, Command> command) throws RequestRefused {
        String vid = talk.requireCar(body);
        String sub = talk.requireAccount(body).sub();
        return Reply.json(
                AnswerView.draw(talk.ask(vid, command.apply(Actor.user(sub)), PhoneHomeView.asked(vid, sub, what))));
    }

    private Reply invite(JsonBody body) throws RequestRefused {
        Account invited = Accounts.named(body.text("person"))
                .orElseThrow(() -> new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.noName")));
        Actor actor = Actor.user(talk.requireAccount(body).sub());
        String id = world.cloud().newInviteId();
        Command command = UserCommands.invite(actor, id, invited.maskedName(), sharing(body), lent(body));
        ObjectNode drawn = AnswerView.draw(talk.ask(talk.requireCar(body), command));
        return Reply.json(drawn.put("invitation", id));
    }

    private Reply openInvitation(JsonBody body) throws RequestRefused {
        OpenInvitation found = requireInvitation(body);
        ObjectNode drawn = AnswerView.empty();
        drawn.putObject("terms").put("version", CommandWriter.TERMS_VERSION).put("url", CommandWriter.TERMS_URL);
        return Reply.json(drawn.put("invitation", found.id())
                .put("vin", world.car().vin().text())
                .put("car", world.car().profile().displayName())
                .put("from", primaryName())
                .put("until", found.openUntil()));
    }

    private String primaryName() {
        return PhoneHomeView.rosterOf(world.cloud(), world.car().vid())
                .filter(user -> user.path("role").asText().equals("PRIMARY"))
                .findFirst()
                .flatMap(user -> world.cloud()
                        .users(world.car().vid())
                        .findAccount(user.path("uid").asText()))
                .map(Account::maskedName)
                .orElse("?");
    }

    private Reply join(JsonBody body) throws RequestRefused {
        OpenInvitation found = requireInvitation(body);
        if (!body.truth("termsAccepted")) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.termsFirst"));
        }
        Command command =
                UserCommands.accept(found.id(), talk.requireAccount(body), texts.languageTag(), clock.instant());
        return Reply.json(AnswerView.draw(talk.ask(world.car().vid(), command)));
    }

    private OpenInvitation requireInvitation(JsonBody body) throws RequestRefused {
        String code = body.text("invitation").strip();
        return world.cloud().users(world.car().vid()).invitations().stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new RequestRefused(HttpURLConnection.HTTP_NOT_FOUND, texts.text("phone.noInvitation")));
    }

    private Reply leave(JsonBody body) throws RequestRefused {
        Command command = UserCommands.leave(talk.requireAccount(body).sub()).ifRevision(body.wholeNumber("revision"));
        String token = body.text("token");
        Command meant = token.isEmpty() ? command : command.token(token);
        return Reply.json(AnswerView.draw(talk.ask(talk.requireCar(body), meant)));
    }

    /** The account behind the user that a page names. */
    private String sub(JsonBody body) throws RequestRefused {
        return world.cloud()
                .users(talk.requireCar(body))
                .findAccount(body.text("user"))
                .orElseThrow(() -> new RequestRefused(HttpURLConnection.HTTP_CONFLICT, texts.text("phone.noUser")))
                .sub();
    }

    private UserChange change(JsonBody body) throws RequestRefused {
        Optional<LentTime> time = lent(body);
        LentTime noEnd = new LentTime(Optional.empty(), Optional.empty());
        return new UserChange(Optional.of(sharing(body)), Optional.empty(), Optional.of(time.orElse(noEnd)));
    }

    private static String sharing(JsonBody body) throws RequestRefused {
        return body.truth("shared") ? "SHARED" : "LIMITED";
    }

    private Optional<LentTime> lent(JsonBody body) throws RequestRefused {
        Optional<Instant> from = Writing.time(body.text("from"));
        Optional<Instant> until = Writing.time(body.text("until"));
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.noPeriod"));
        }
        return from.isEmpty() && until.isEmpty() ? Optional.empty() : Optional.of(new LentTime(from, until));
    }
}
