package io.codriver.simulator.web;

import io.codriver.agent.domain.workshop.Wording;
import java.net.HttpURLConnection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody wrote on the phone's or the workshop's page, checked before it is sent. */
final class Writing {

    private Writing() {}

    /** The text of a line, a wish or a reminder. */
    static String require(JsonBody body, PageTexts texts) throws RequestRefused {
        return checked(body.text("text").strip(), texts);
    }

    /** A text that need not be there; empty if it is not. */
    static String orNothing(JsonBody body, PageTexts texts) throws RequestRefused {
        String text = body.text("text").strip();
        return text.isEmpty() ? text : checked(text, texts);
    }

    /** A point in time, if one was chosen. */
    static Optional<Instant> time(String text) throws RequestRefused {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "A time must be ISO 8601 in UTC.");
        }
    }

    /** A day, if one was chosen. */
    static Optional<LocalDate> day(String text) throws RequestRefused {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "A day must be as ISO 8601 has it.");
        }
    }

    private static String checked(String text, PageTexts texts) throws RequestRefused {
        if (!Wording.isText(text)) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("mail.noText"));
        }
        return text;
    }
}
