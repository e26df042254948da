package io.codriver.agent.app;

import io.codriver.agent.app.port.FakeVehicle;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.workshop.BookingId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The steps of a walk in which the car is used: from outside, by whoever drives it, and by the workshop. */
final class UsageSteps {

    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Actor WORKSHOP = new Actor.ServicePartner("workshop-1");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> VIEWS = List.of("STATUS", "TRIPS", "HEALTH", "CHARGING");
    private static final List<Signal> DOORS =
            List.of(Signal.FRONT_DRIVER_OPEN, Signal.TRUNK_OPEN, Signal.FRONT_DRIVER_LOCKED, Signal.SERVICE_DUE);

    private final Walk walk;
    private final CutCar car;
    private final FakeVehicle vehicle;
    private final Choice choice;
    private final UserSteps people;
    private final Usage usage;
    private final Instant now;

    /** Steps from where the walk is now. */
    UsageSteps(Walk walk, Choice choice) throws Fault {
        this.walk = walk;
        this.car = walk.car;
        this.vehicle = car.vehicle();
        this.choice = choice;
        this.people = new UserSteps(walk, choice);
        this.usage = car.saved().kept().usage();
        this.now = car.wall();
    }

    void step() throws Fault {
        switch (choice.below(24)) {
            case 0, 1, 2, 3 -> remote();
            case 4, 5 -> plan();
            case 6 -> grant();
            case 7, 8 -> write();
            case 9 -> book();
            case 10 -> answerBooking();
            case 11 -> remind();
            case 12 -> assign();
            case 13, 14 -> look();
            case 15, 16 -> drive();
            case 17 -> doors();
            case 18 -> charge();
            case 19, 20, 21 -> work();
            default -> touch();
        }
    }

    private void remote() throws Fault {
        Service service = choice.among(List.of(Service.values()));
        String amount = switch (service) {
            case CLIMATE_START -> ",\"value\":" + (16 + choice.below(13));
            case CHARGING_LIMIT -> ",\"value\":" + (20 + choice.below(81));
            default -> "";
        };
        people.ask(Errand.of("remote.command", someone()), "\"service\":\"" + service + "\"" + amount, MINUTES);
    }

    /** Mostly a departure within the hour, by the clock of the wall. */
    private void plan() throws Fault {
        Instant at = now.plus(Duration.ofMinutes(choice.below(60)));
        String departure = "{\"days\":[\"" + at.atZone(ZoneOffset.UTC).getDayOfWeek() + "\"],\"at\":\""
                + TO_THE_MINUTE.format(at.atZone(ZoneOffset.UTC)) + "\",\"temperature\":" + (16 + choice.below(13))
                + "}";
        String departures = choice.oneIn(6) ? "" : departure;
        people.ask(Errand.of("climate.plan", someone()), "\"zone\":\"UTC\",\"departures\":[" + departures + "]", WEEK);
    }

    private void grant() throws Fault {
        Capability capability = choice.oneIn(3) ? choice.among(List.of(Capability.values())) : Capability.ENGINE_START;
        String until = choice.oneIn(2) ? ",\"until\":\"" + now.plus(Duration.ofHours(choice.below(48))) + "\"" : "";
        Actor actor = choice.oneIn(4) ? people.anyActor() : new Actor.Cloud();
        people.ask(Errand.of("upgrade.grant", actor), "\"capability\":\"" + capability + "\"" + until, WEEK);
    }

    private void write() throws Fault {
        Actor actor = choice.oneIn(2) ? someone() : WORKSHOP;
        people.ask(Errand.of("chat.message", actor), "\"text\":\"line " + choice.below(100) + "\"", WEEK);
    }

    private void book() throws Fault {
        people.ask(Errand.of("booking.request", someone()), booking() + ",\"wish\":\"tires\"", WEEK);
    }

    private void answerBooking() throws Fault {
        String state = choice.among(List.of("CONFIRMED", "DECLINED", "DONE", "CANCELLED"));
        String appointment = state.equals("CONFIRMED") ? ",\"appointment\":\"" + now.plus(WEEK) + "\"" : "";
        Actor actor = choice.oneIn(3) ? someone() : WORKSHOP;
        people.ask(Errand.of("booking.update", actor), booking() + ",\"state\":\"" + state + "\"" + appointment, WEEK);
    }

    private String booking() {
        return "\"bookingId\":\"" + bookingId().value() + "\"";
    }

    private BookingId bookingId() {
        return new BookingId("B-" + choice.below(6));
    }

    private void remind() throws Fault {
        Actor actor = choice.oneIn(4) ? people.anyActor() : WORKSHOP;
        people.ask(Errand.of("service.reminder", actor), "\"text\":\"inspection " + choice.below(9) + "\"", WEEK);
    }

    private void assign() throws Fault {
        people.ask(Errand.of("trip.assign", someone(), people.anyUser(), ""), "\"trip\":" + trip(), WEEK);
    }

    private long trip() {
        return Math.max(1, usage.trips().recorded() - choice.below(3));
    }

    private void look() throws Fault {
        people.ask(Errand.of("status.request", someone()), "\"view\":\"" + choice.among(VIEWS) + "\"", MINUTES);
    }

    /** Some minutes on the road; the power may stay on. */
    private void drive() throws Fault {
        double metres = now.getEpochSecond();
        say(Readings.of(Signal.IGNITION, "ON").and(Readings.of(Signal.DISTANCE, metres)));
        walk.move(true);
        walk.pass(Duration.ofMinutes(1 + choice.below(3)));
        say(Readings.of(Signal.DISTANCE, metres + 2000)
                .and(Readings.at(Optional.of(new Position(choice.below(90), 11.5)))));
        walk.move(false);
        if (!choice.oneIn(4)) {
            say(Readings.of(Signal.IGNITION, "OFF"));
        }
    }

    private void doors() throws Fault {
        say(Readings.of(choice.among(DOORS), choice.oneIn(2)));
    }

    private void charge() throws Fault {
        boolean charging = !vehicle.readings().is(Signal.CHARGING);
        say(Readings.of(Signal.CHARGING_CABLE, true)
                .and(Readings.of(Signal.CHARGING, charging))
                .and(Readings.of(Signal.CHARGE, choice.below(101))));
        walk.pass(Duration.ofMinutes(choice.below(20)));
    }

    /** The car does what it was told next, or cannot, or says so twice, or does not know what the agent means. */
    private void work() throws Fault {
        List<Actuation> told = vehicle.told();
        if (told.isEmpty()) {
            return;
        }
        boolean next = walk.worked < told.size() && !choice.oneIn(6);
        Actuation actuation = next ? told.get(walk.worked++) : choice.among(told);
        boolean can = !choice.oneIn(4);
        if (can && !choice.oneIn(4)) {
            vehicle.obey(actuation);
        }
        vehicle.answer(actuation, can);
        car.settle();
    }

    private void touch() throws Fault {
        if (choice.oneIn(2)) {
            new CabinSteps(walk, choice).signIn();
        }
        car.touch(
                switch (choice.below(8)) {
                    case 0 -> new Action.ActivateUpgrade(Capability.ENGINE_START);
                    case 1 -> new Action.KeepProfile();
                    case 2 -> new Action.WriteLine("from the car " + choice.below(100));
                    case 3 -> new Action.BookService("wipers");
                    case 4 -> new Action.CancelBooking(bookingId());
                    case 5 -> new Action.DismissReminder(1 + choice.below(4));
                    case 6 ->
                        new Action.AssignTrip(trip(), car.saved().kept().epoch().uidOf(people.anyUser()));
                    default -> new Action.ReadMessages(choice.below(9), choice.below(4));
                });
    }

    private void say(Readings readings) throws Fault {
        vehicle.say(readings);
        car.settle();
    }

    /** Mostly the primary, who may most. */
    private Actor someone() {
        return choice.oneIn(3) ? people.anyActor() : people.primary();
    }
}
