package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.CarUsers;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.WorkshopCommands;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the account of a phone and the workshop write to each other, and the terms that the account has to accept.
 * Whether something is taken is decided by the car.
 */
final class PhoneMail {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final PageTexts texts;
    private final InstantSource clock;

    PhoneMail(SimulatedWorld world, CarTalk talk, PageTexts texts, InstantSource clock) {
        this.world = world;
        this.talk = talk;
        this.texts = texts;
        this.clock = clock;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/phone/write",
                body -> ask(body, WorkshopCommands.line(actor(body), Writing.require(body, texts))),
                "/api/phone/book",
                body -> ask(
                        body,
                        WorkshopCommands.book(actor(body), world.cloud().newBookingId(), Writing.require(body, texts))),
                "/api/phone/cancel-booking",
                body -> ask(body, WorkshopCommands.answer(actor(body), body.text("booking"), "CANCELLED", "")),
                "/api/phone/accept-terms",
                this::acceptTerms);
    }

    /** Adds what was written, for a user who was let in, and the terms that it has yet to accept. */
    void draw(String vid, CarUsers known, JsonNode self, ObjectNode drawn) {
        String uid = self.path("uid").asText();
        known.terms()
                .findOpen(uid)
                .ifPresent(open -> drawn.putObject("newTerms")
                        .put("version", open.version())
                        .put("url", open.url()));
        CarRecord car = world.cloud().car(vid);
        boolean primary = self.path("role").asText().equals("PRIMARY");
        boolean in = !self.path("state").asText().equals("AWAITING_APPROVAL");
        ObjectNode mail = drawn.putObject("mail")
                .put("chat", in && car.offers(primary, "CHAT"))
                .put("book", in && car.offers(primary, "BOOK_SERVICE"));
        if (in) {
            ConversationView.draw(
                    world.cloud().conversation(vid),
                    new ConversationView.Reader(Optional.of(uid), primary, names(vid, known)),
                    mail);
        }
    }

    /** Of those who are still linked to the car. */
    private Map<String, String> names(String vid, CarUsers known) {
        Map<String, String> names = new LinkedHashMap<>();
        PhoneHomeView.rosterOf(world.cloud(), vid)
                .map(user -> user.path("uid").asText())
                .forEach(
                        uid -> known.findAccount(uid).map(Account::maskedName).ifPresent(name -> names.put(uid, name)));
        return names;
    }

    /** The version is the one that the person was shown: if there is a newer one by now, the car says so. */
    private Reply acceptTerms(JsonBody body) throws RequestRefused {
        if (!body.truth("termsAccepted")) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.termsFirst"));
        }
        return ask(
                body,
                AccessCommands.acceptTerms(actor(body), body.text("version"), texts.languageTag(), clock.instant()));
    }

    private Actor actor(JsonBody body) throws RequestRefused {
        return Actor.user(talk.requireAccount(body).sub());
    }

    private Reply ask(JsonBody body, Command command) throws RequestRefused {
        return Reply.json(AnswerView.draw(talk.ask(talk.requireCar(body), command)));
    }
}
