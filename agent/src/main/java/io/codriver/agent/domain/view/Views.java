package io.codriver.agent.domain.view;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * The one function that makes what a user is shown. What it leaves out does not leave the car for that user.
 *
 * <p>While an occupant has stopped that anybody learns where the car is, it shows what it shows when it cannot receive its
 * position: nobody outside can tell which it is.
 */
public final class Views {

    /**
     * How many trips or times of charging a page has. The number does not depend on what the lines say: a page that ends
     * where its bytes end would say how long a hidden line is.
     */
    public static final int PAGE = 20;

    private static final int MOST_CODES = 48;
    private static final String CODE = "[ -~]{1,24}";

    private Views() {}

    /**
     * What a user is shown, or why not.
     *
     * @param before a page of what has a lower number than this; the newest if nothing is said
     */
    public static Answer show(Subject car, User user, View.Kind kind, OptionalLong before) {
        return switch (kind) {
            case STATUS -> status(car, user);
            case TRIPS -> may(car, user, Capability.TRIPS, () -> trips(car, user, before));
            case HEALTH -> may(car, user, Capability.HEALTH, () -> health(car));
            case CHARGING ->
                may(car, user, Capability.CHARGING, () -> {
                    Page<Session> page = sessions(car, before);
                    return new ChargingView(page.lines(), page.more());
                });
            case CHARGING_CSV ->
                may(car, user, Capability.CHARGING, () -> {
                    Page<Session> page = sessions(car, before);
                    return new ChargingTable(page.lines(), page.more());
                });
        };
    }

    /** Why a user is not shown where the car is, whether or not the car knows it. */
    public static Optional<Reason> findObstacleToPosition(Subject car, User user) {
        return findObstacle(car, user, Capability.POSITION);
    }

    /** A trip as a user may see it, also on the head unit: its ends only if the user may, or it is the user's own. */
    public static TripsView.Line line(Subject car, User user, Trip trip) {
        boolean own = trip.driver().equals(Optional.of(user.uid()));
        Optional<Reason> why = own ? Optional.empty() : findObstacleToPosition(car, user);
        return new TripsView.Line(why.isEmpty() ? trip : trip.withoutPlaces(), why);
    }

    /** Who has the position alone sees that, and nothing else of the status. */
    private static Answer status(Subject car, User user) {
        Optional<Reason> noStatus = findObstacle(car, user, Capability.STATUS);
        Optional<Reason> noPosition = findObstacleToPosition(car, user);
        if (noStatus.isPresent() && noPosition.isPresent()) {
            return new Answer.Refused(noStatus.get());
        }
        Place place = noPosition
                .<Place>map(Place.Withheld::new)
                .or(car::findPlace)
                .orElseGet(() -> new Place.Withheld(Reason.UNAVAILABLE));
        Optional<Instant> at = car.at().filter(time -> noStatus.isEmpty());
        Readings readings = noStatus.isEmpty() ? car.readings().only(Signal::isOfStatus) : Readings.NONE;
        return new Answer.Shown(new StatusView(at, readings, place));
    }

    private static View trips(Subject car, User user, OptionalLong before) {
        Page<Trip> page = page(car.trips().ended(), Trip::number, before);
        return new TripsView(
                page.lines().stream().map(trip -> line(car, user, trip)).toList(), page.more());
    }

    /** What is too long for a trouble code is none. */
    private static View health(Subject car) {
        Optional<List<String>> codes = car.readings()
                .find(Signal.TROUBLE_CODES)
                .map(said -> car.readings().words(Signal.TROUBLE_CODES).stream()
                        .filter(code -> code.matches(CODE))
                        .limit(MOST_CODES)
                        .toList());
        return new HealthView(car.at(), car.readings().only(Health::isShown), codes);
    }

    private static Page<Session> sessions(Subject car, OptionalLong before) {
        return page(car.charging().ended(), Session::number, before);
    }

    private static <T> Page<T> page(List<T> oldestFirst, ToLongFunction<T> number, OptionalLong before) {
        int end = oldestFirst.size();
        while (before.isPresent() && end > 0 && number.applyAsLong(oldestFirst.get(end - 1)) >= before.getAsLong()) {
            end--;
        }
        int begin = Math.max(0, end - PAGE);
        List<T> lines = new ArrayList<>(oldestFirst.subList(begin, end));
        Collections.reverse(lines);
        return new Page<>(lines, begin > 0);
    }

    private static Answer may(Subject car, User user, Capability capability, Supplier<View> view) {
        return findObstacle(car, user, capability)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Shown(view.get()));
    }

    private static Optional<Reason> findObstacle(Subject car, User user, Capability capability) {
        return Access.findObstacle(car.circumstances(), user, capability);
    }

    private record Page<T>(List<T> lines, boolean more) {}
}
