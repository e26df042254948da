package io.codriver.simulator.web;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.text.Texts;
import java.net.HttpURLConnection;
import java.util.Map;

/** What an occupant can do on the head unit's page. What it led to is on the screen. */
final class HeadUnitDeeds {

    private static final int UNPROCESSABLE = 422;

    private final SimulatedWorld world;
    private final Texts texts;

    HeadUnitDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/head-unit/open", body -> touch(new Action.OpenLink(linkId(body))),
                "/api/head-unit/decline", body -> touch(new Action.DeclineLink(linkId(body))),
                "/api/head-unit/accept", body -> touch(new Action.AcceptTerms(linkId(body), texts.languageTag())),
                "/api/head-unit/type", body -> touch(new Action.TypeCode(linkId(body), code(body))),
                "/api/head-unit/dismiss", body -> touch(new Action.DismissNotice(body.wholeNumber("number"))),
                "/api/head-unit/move", body -> taken(world.headUnit().move(body.truth("moving"))));
    }

    private Reply touch(Action action) throws RequestRefused {
        return taken(world.headUnit().touch(action));
    }

    private Reply taken(boolean taken) throws RequestRefused {
        if (!taken) {
            throw new RequestRefused(HttpURLConnection.HTTP_UNAVAILABLE, texts.text("terminal.busy"));
        }
        return Reply.done();
    }

    private static LinkId linkId(JsonBody body) throws RequestRefused {
        try {
            return new LinkId(body.text("link"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'link' must be the id of a request.");
        }
    }

    private SecurityCode code(JsonBody body) throws RequestRefused {
        try {
            return SecurityCode.of(body.text("code"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("terminal.noCode"));
        }
    }
}
