package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.WorkshopCommands;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the workshop and the users of a car write to each other. Whether something is taken is decided by the car. */
final class WorkshopMail {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final PageTexts texts;

    WorkshopMail(SimulatedWorld world, CarTalk talk, PageTexts texts) {
        this.world = world;
        this.talk = talk;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/workshop/write",
                body -> ask(body, WorkshopCommands.line(WorkshopDeeds.PARTNER, Writing.require(body, texts))),
                "/api/workshop/remind",
                body -> ask(
                        body,
                        WorkshopCommands.remind(
                                WorkshopDeeds.PARTNER, Writing.require(body, texts), Writing.day(body.text("due")))),
                "/api/workshop/answer-booking",
                body -> ask(body, answer(body)));
    }

    /** Adds what was written, without names. */
    void draw(String vid, ObjectNode drawn) {
        CarRecord car = world.cloud().car(vid);
        ObjectNode mail = drawn.putObject("mail")
                .put("chat", car.offers(true, "CHAT"))
                .put("book", car.offers(true, "BOOK_SERVICE"));
        ConversationView.draw(world.cloud().conversation(vid), ConversationView.Reader.workshop(), mail);
    }

    private Command answer(JsonBody body) throws RequestRefused {
        String booking = body.text("booking");
        String text = Writing.orNothing(body, texts);
        String state = body.text("state");
        Optional<Instant> appointment = Writing.time(body.text("appointment"));
        return switch (state) {
            case "CONFIRMED" ->
                WorkshopCommands.confirm(
                        WorkshopDeeds.PARTNER,
                        booking,
                        appointment.orElseThrow(() ->
                                new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("workshop.noAppointment"))),
                        text);
            case "DECLINED", "DONE" -> WorkshopCommands.answer(WorkshopDeeds.PARTNER, booking, state, text);
            default ->
                throw new RequestRefused(
                        HttpURLConnection.HTTP_BAD_REQUEST, "'state' must be CONFIRMED, DECLINED or DONE.");
        };
    }

    private Reply ask(JsonBody body, Command command) throws RequestRefused {
        return Reply.json(AnswerView.draw(talk.ask(talk.requireCar(body), command)));
    }
}
