package io.codriver.simulator.web;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.text.Texts;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Map;

/** What an occupant can do on the head unit's page but for the users. What it led to is on the screen. */
final class HeadUnitDeeds {

    private static final int UNPROCESSABLE = 422;

    private final SimulatedWorld world;
    private final Texts texts;

    HeadUnitDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.ofEntries(
                entry("open", body -> touch(new Action.OpenLink(linkId(body)))),
                entry("decline", body -> touch(new Action.DeclineLink(linkId(body)))),
                entry("accept", body -> touch(new Action.AcceptTerms(linkId(body), texts.languageTag()))),
                entry("type", body -> touch(new Action.TypeCode(linkId(body), code(body)))),
                entry("dismiss", body -> touch(new Action.DismissNotice(body.wholeNumber("number")))),
                entry("decline-reset", body -> touch(new Action.DeclineReset())),
                entry("reset-held", body -> touch(new Action.Reset(held(body)))),
                entry("reset-typed", body -> touch(new Action.Reset(new Confirmation.Typed(body.text("word"))))),
                entry("activate", body -> touch(new Action.ActivateUpgrade(capability(body)))),
                entry("stop-location", body -> touch(new Action.StopLocation(body.truth("stop")))),
                entry("plan", body -> touch(new Action.PlanClimate(PlanBody.read(body)))),
                entry("keep-place", body -> touch(new Action.KeepProfile())));
    }

    private static Map.Entry<String, Deed> entry(String name, Deed deed) {
        return Map.entry("/api/head-unit/" + name, deed);
    }

    private Reply touch(Action action) throws RequestRefused {
        return Reply.taken(world.headUnit().touch(action), texts);
    }

    private static LinkId linkId(JsonBody body) throws RequestRefused {
        try {
            return new LinkId(body.text("link"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'link' must be the id of a request.");
        }
    }

    private static Capability capability(JsonBody body) throws RequestRefused {
        try {
            return Capability.valueOf(body.text("capability"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'capability' must be one of the contract.");
        }
    }

    private SecurityCode code(JsonBody body) throws RequestRefused {
        try {
            return SecurityCode.of(body.text("code"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("terminal.noCode"));
        }
    }

    private static Confirmation held(JsonBody body) throws RequestRefused {
        return new Confirmation.Held(Duration.ofMillis(body.wholeNumber("milliseconds")));
    }
}
