package io.codriver.simulator.web;

import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PrimaryCommands;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What a service partner can ask of a car in the workshop. Whether it may is decided by the car. */
final class WorkshopDeeds {

    /** Whose desk it is. */
    static final Actor PARTNER = Actor.servicePartner("workshop-7");

    private static final int LONGEST_ASSERTION = 128;

    private final CarTalk talk;
    private final WorkshopView view;
    private final PageTexts texts;
    private final InstantSource clock;

    WorkshopDeeds(CarTalk talk, WorkshopView view, PageTexts texts, InstantSource clock) {
        this.talk = talk;
        this.view = view;
        this.texts = texts;
        this.clock = clock;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/workshop/find", this::openDesk,
                "/api/workshop/name", this::name,
                "/api/workshop/preview",
                        body -> answer(talk.ask(talk.requireCar(body), PrimaryCommands.preview(PARTNER))),
                "/api/workshop/remove",
                        body -> answer(
                                talk.ask(talk.requireCar(body), PrimaryCommands.remove(PARTNER, body.text("token")))),
                "/api/workshop/book",
                        body -> answer(talk.ask(
                                talk.requireCar(body),
                                AccessCommands.grant(body.text("capability"), Optional.empty()))),
                "/api/workshop/terms",
                        body -> answer(
                                talk.ask(talk.requireCar(body), AccessCommands.updateTerms(body.text("version")))),
                "/api/workshop/ask-reset", body -> remembered(body, "reset", CarCommands.reset(PARTNER)));
    }

    private Reply openDesk(JsonBody body) throws RequestRefused {
        talk.requireReady(talk.requireCar(body));
        return Reply.json(view.draw(body.text("vin")));
    }

    private Reply name(JsonBody body) throws RequestRefused {
        Account account = talk.requireAccount(body);
        String assertion = body.text("assertion").strip();
        if (assertion.isEmpty() || assertion.length() > LONGEST_ASSERTION) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("workshop.noAssertion"));
        }
        if (!body.truth("termsAccepted")) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("workshop.noConsent"));
        }
        return remembered(
                body,
                "primary",
                PrimaryCommands.designate(PARTNER, account, texts.languageTag(), clock.instant(), assertion));
    }

    private Reply remembered(JsonBody body, String what, Command command) throws RequestRefused {
        String vid = talk.requireCar(body);
        return answer(talk.ask(vid, command, WorkshopView.asked(vid, what)));
    }

    private static Reply answer(Answer answer) {
        return Reply.json(AnswerView.draw(answer));
    }
}
