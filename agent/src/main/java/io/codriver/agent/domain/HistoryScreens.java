package io.codriver.agent.domain;

import io.codriver.agent.domain.charging.OpenSession;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.trip.OpenTrip;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.view.Subject;
import io.codriver.agent.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the part of the screen about trips and charging. */
final class HistoryScreens {

    private final Subject car;
    private final Optional<User> driver;

    private HistoryScreens(State state) {
        car = state.subject();
        driver = state.signals().driver().flatMap(state.roster()::findUser);
    }

    static HistoryPanel draw(State state) {
        return new HistoryScreens(state).draw();
    }

    private HistoryPanel draw() {
        Readings readings = car.readings();
        return new HistoryPanel(
                car.trips().open().map(OpenTrip::soFar).map(this::masked),
                newest(car.trips().ended()),
                readings.findAmount(Signal.CHARGE).filter(percent -> percent >= 0 && percent <= 100),
                readings.is(Signal.CHARGING),
                car.charging().open().map(OpenSession::soFar),
                car.charging().ended());
    }

    private List<Trip> newest(List<Trip> ended) {
        return IntStream.rangeClosed(1, Math.min(ended.size(), HistoryPanel.MOST))
                .mapToObj(back -> masked(ended.get(ended.size() - back)))
                .toList();
    }

    /** Without anybody signed in, nobody knows who looks. */
    private Trip masked(Trip trip) {
        return driver.map(user -> Views.line(car, user, trip).trip()).orElseGet(trip::withoutPlaces);
    }
}
