package io.codriver.simulator.web;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.text.Texts;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;

/** What whoever is signed in on the head unit can do about the users. Whether they may is decided by the agent. */
final class RosterDeeds {

    private final SimulatedWorld world;
    private final Texts texts;

    RosterDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/head-unit/sign-in", body -> taken(world.headUnit().signIn(driver(body))),
                "/api/head-unit/remove", body -> touch(new Action.RemoveUser(user(body), body.wholeNumber("revision"))),
                "/api/head-unit/approve", body -> touch(new Action.ApproveUser(user(body), body.truth("approve"))),
                "/api/head-unit/share", body -> touch(new Action.ShareWith(user(body), sharing(body))),
                "/api/head-unit/transfer", body -> touch(new Action.TransferTo(user(body))),
                "/api/head-unit/handover", body -> touch(new Action.AnswerHandover(user(body), body.truth("yes"))),
                "/api/head-unit/designation",
                        body -> touch(new Action.AnswerDesignation(user(body), body.truth("yes"))));
    }

    private Reply touch(Action action) throws RequestRefused {
        return taken(world.headUnit().touch(action));
    }

    private Reply taken(boolean taken) throws RequestRefused {
        return Reply.taken(taken, texts);
    }

    /** Nobody is an empty text. */
    private static Optional<Uid> driver(JsonBody body) throws RequestRefused {
        return body.text("user").isEmpty() ? Optional.empty() : Optional.of(user(body));
    }

    private static Sharing sharing(JsonBody body) throws RequestRefused {
        return body.truth("shared") ? Sharing.SHARED : Sharing.LIMITED;
    }

    private static Uid user(JsonBody body) throws RequestRefused {
        try {
            return new Uid(body.text("user"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'user' must be a user of the list.");
        }
    }
}
