package io.codriver.agent.wire;

import io.codriver.agent.domain.Command;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Wording;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code data} of commands about the use of the car. */
final class UsageReader {

    private static final int LONGEST_ZONE = 64;
    private static final Pattern ZONE = Pattern.compile("UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+");
    private static final Pattern TO_THE_MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private UsageReader() {}

    static Command read(CommandType type, Fields data) throws WireFault {
        Actor actor = PersonReader.actor(data);
        return switch (type) {
            case STATUS_REQUEST ->
                new Command.StatusRequest(
                        actor,
                        data.findChoice("view", View.Kind.class).orElse(View.Kind.STATUS),
                        data.findNumber("before"));
            case REMOTE_COMMAND -> new Command.RemoteCommand(actor, order(data));
            case ACCESS_CHECK -> new Command.AccessCheck(actor, data.choice("capability", Capability.class));
            case CLIMATE_PLAN -> new Command.ClimatePlan(actor, plan(data));
            case TRIP_ASSIGN ->
                new Command.TripAssign(actor, data.number("trip"), PersonReader.user(data.object("user")));
            case UPGRADE_GRANT ->
                new Command.UpgradeGrant(actor, data.choice("capability", Capability.class), data.findTime("until"));
            case TERMS_UPDATE -> new Command.TermsUpdate(actor, PersonReader.terms(data.object("terms")));
            case TERMS_ACCEPT -> new Command.TermsAccept(actor, PersonReader.consent(data.object("terms")));
            case CHAT_MESSAGE -> new Command.ChatMessage(actor, data.make("text", Wording::requireText));
            case BOOKING_REQUEST ->
                new Command.BookingRequest(
                        actor, data.make("bookingId", BookingId::new), data.make("wish", Wording::requireText));
            case BOOKING_UPDATE ->
                new Command.BookingUpdate(
                        actor,
                        data.make("bookingId", BookingId::new),
                        answer(data),
                        data.findTime("appointment"),
                        data.findMade("text", Wording::requireText));
            case SERVICE_REMINDER ->
                new Command.ServiceReminder(
                        actor, data.make("text", Wording::requireText), data.findMade("due", UsageReader::day));
            default -> throw new IllegalArgumentException(type + " is read elsewhere");
        };
    }

    private static Booking.State answer(Fields data) throws WireFault {
        Booking.State state = data.choice("state", Booking.State.class);
        if (state == Booking.State.REQUESTED) {
            throw data.problem("state", "is no answer to a booking");
        }
        if (state == Booking.State.CONFIRMED && !data.has("appointment")) {
            throw data.problem("appointment", "is missing");
        }
        return state;
    }

    private static Order order(Fields data) throws WireFault {
        Service service = data.choice("service", Service.class);
        OptionalInt value = data.has("value") ? OptionalInt.of(data.wholeNumber("value")) : OptionalInt.empty();
        try {
            return new Order(service, value);
        } catch (IllegalArgumentException e) {
            throw data.problem("value", String.valueOf(e.getMessage()));
        }
    }

    static Plan plan(Fields data) throws WireFault {
        ZoneId zone = data.make("zone", UsageReader::zone);
        List<Departure> departures = new ArrayList<>();
        for (Fields one : data.objects("departures")) {
            departures.add(departure(one));
        }
        try {
            return new Plan(zone, departures);
        } catch (IllegalArgumentException e) {
            throw data.problem("departures", String.valueOf(e.getMessage()));
        }
    }

    private static Departure departure(Fields fields) throws WireFault {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : fields.texts("days")) {
            try {
                days.add(DayOfWeek.valueOf(day));
            } catch (IllegalArgumentException e) {
                throw fields.problem("days", "has '" + day + "', which is no day of the week");
            }
        }
        LocalTime at = fields.make("at", UsageReader::time);
        try {
            return new Departure(days, at, fields.wholeNumber("temperature"));
        } catch (IllegalArgumentException e) {
            throw fields.problem("", String.valueOf(e.getMessage()));
        }
    }

    // What java.time throws is no IllegalArgumentException: uncaught, one message would end the agent.

    private static ZoneId zone(String text) {
        try {
            if (text.length() > LONGEST_ZONE || !ZONE.matcher(text).matches()) {
                throw new IllegalArgumentException("is no time zone of the IANA database");
            }
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no time zone of the IANA database", e);
        }
    }

    private static LocalTime time(String text) {
        try {
            if (!TO_THE_MINUTE.matcher(text).matches()) {
                throw new IllegalArgumentException("is no time of day to the minute");
            }
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no time of day", e);
        }
    }

    private static LocalDate day(String text) {
        // What LocalDate takes besides, years of more than four digits, has no place in a message.
        if (text.length() != 10) {
            throw new IllegalArgumentException("is no day");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no day", e);
        }
    }
}
