package io.codriver.simulator.web;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Wording;
import io.codriver.agent.text.Texts;
import java.net.HttpURLConnection;
import java.util.Map;

/** What an occupant can do on the head unit's page about what users and the workshop wrote. */
final class MailDeeds {

    private final SimulatedWorld world;
    private final Texts texts;

    MailDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/head-unit/write", body -> touch(new Action.WriteLine(text(body))),
                "/api/head-unit/book", body -> touch(new Action.BookService(text(body))),
                "/api/head-unit/cancel-booking", body -> touch(new Action.CancelBooking(booking(body))),
                "/api/head-unit/read",
                        body -> touch(new Action.ReadMessages(body.wholeNumber("line"), body.wholeNumber("answer"))),
                "/api/head-unit/dismiss-reminder",
                        body -> touch(new Action.DismissReminder(body.wholeNumber("number"))),
                "/api/head-unit/dismiss-all", body -> touch(new Action.DismissNotices(body.wholeNumber("newest"))),
                "/api/head-unit/dismiss-earlier",
                        body -> touch(new Action.DismissEarlierNotices(body.wholeNumber("newest"))));
    }

    private Reply touch(Action action) throws RequestRefused {
        return Reply.taken(world.headUnit().touch(action), texts);
    }

    private String text(JsonBody body) throws RequestRefused {
        String text = body.text("text").strip();
        if (!Wording.isText(text)) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("messages.noText"));
        }
        return text;
    }

    private static BookingId booking(JsonBody body) throws RequestRefused {
        try {
            return new BookingId(body.text("booking"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'booking' must be the id of a booking.");
        }
    }
}
