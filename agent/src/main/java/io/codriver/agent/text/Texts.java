package io.codriver.agent.text;

import io.codriver.agent.domain.RemotePanel;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What people in the car and at the phone read. Can be used by any thread. */
public final class Texts {

    private static final String BUNDLE = "io.codriver.agent.text.texts";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final ResourceBundle bundle;
    private final Locale locale;

    /**
     * The texts in a language, or in English where there is no translation.
     *
     * @param locale also decides how numbers and dates are written
     */
    public Texts(Locale locale) {
        // Without the fallback to the machine's own language: a car built in one country is sold in another.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /** One sentence that says why the car said no and what to do, at most 120 characters. */
    public String sentence(Reason reason) {
        return text("reason." + reason.name());
    }

    /** The same, and what exactly is the matter if that is known. */
    public String sentence(Reason reason, Details details) {
        return reason == Reason.DOOR_OPEN
                ? Doors.findSentence(this, details).orElseGet(() -> sentence(reason))
                : sentence(reason);
    }

    /** A service, as the predicate of a sentence. */
    public String service(Service service) {
        return text("service." + service.name());
    }

    /** What the car does for somebody who is not in it, as one sentence. */
    public String run(RemotePanel.Line run) {
        String service = service(run.order().service());
        return run.displayName()
                .map(who -> text("remote.run", service, who.text()))
                .orElseGet(() -> text("remote.runOfNobody", service));
    }

    /** Why a user is not shown where the car is. */
    public String noPosition(Reason why) {
        return switch (why) {
            case UNAVAILABLE, CAPABILITY_NOT_SHARED -> text("noPosition." + why.name());
            default -> sentence(why);
        };
    }

    /** What an occupant is told who was refused: the sentence, and the number for support. */
    public String refusal(Refusal refusal) {
        String sentence = sentence(refusal.reason());
        return refusal.reference().isEmpty() ? sentence : text("screen.refused", sentence, refusal.reference());
    }

    /** A role, as a noun. */
    public String role(Role role) {
        return text("role." + role.name());
    }

    /** A role, as what somebody is or becomes. */
    public String roleAs(Role role) {
        return text("roleAs." + role.name());
    }

    /** Who wrote something, as a noun. */
    public String author(Line.Author author) {
        return text("author." + author.name());
    }

    /** How a booking stands. */
    public String bookingState(Booking.State state) {
        return text("bookingState." + state.name());
    }

    /** That the car’s certificate ends, and when. */
    public String certificateEnds(Instant end) {
        return text("screen.certificateEnds", DAY.withLocale(locale).format(LocalDate.ofInstant(end, ZoneOffset.UTC)));
    }

    /** A reminder, as one sentence with its day. */
    public String reminder(Reminder reminder) {
        String sentence = text("reminder." + reminder.kind().name(), reminder.text());
        return reminder.due()
                .map(day ->
                        text("reminder.due", sentence, DAY.withLocale(locale).format(day)))
                .orElse(sentence);
    }

    /** Whether a user's rights are in force. */
    public String userState(UserState state) {
        return text("userState." + state.name());
    }

    /** How much of position and trips a user sees. */
    public String sharing(Sharing sharing) {
        return text("sharing." + sharing.name());
    }

    /** What a user may see or do, as a noun or a verb. */
    public String capability(Capability capability) {
        return text("capability." + capability.name());
    }

    /** What a user did last, as the predicate of a sentence. */
    public String deed(Deed.Kind kind) {
        return text("deed." + kind.name());
    }

    /** An announcement, as one sentence. */
    public String notice(Notice.Kind kind, DisplayName displayName, Role role) {
        return text("notice." + kind.name(), displayName.text(), roleAs(role));
    }

    /** The language in which people read these texts, a BCP 47 tag. */
    public String languageTag() {
        return locale.toLanguageTag();
    }

    /**
     * The text of a key, with its places filled in as {@link MessageFormat} does.
     *
     * @throws IllegalStateException if there is no such key: a bug of whoever asks
     */
    public String text(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("texts.properties has no key " + key, e);
        }
    }
}
