package io.codriver.agent.domain;

import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.workshop.Correspondence;
import java.util.Optional;

/**
 * What its users make of the car.
 *
 * @param terms the terms in force, if the maker has ever changed them
 * @param upgrades what is booked for it
 * @param runs what it does for users who are not in it
 * @param climate when it makes itself warm or cool
 * @param profiles how each user likes the driver's place
 * @param trips where it went
 * @param charging how it was charged
 * @param correspondence what users and the workshop wrote
 */
public record Usage(
        Optional<Terms> terms,
        Upgrades upgrades,
        Runs runs,
        Climate climate,
        DriverProfiles profiles,
        Trips trips,
        Sessions charging,
        Correspondence correspondence) {

    /** Of a car that nobody has used. */
    public static Usage none() {
        return new Usage(
                Optional.empty(),
                Upgrades.none(),
                Runs.none(),
                Climate.none(),
                DriverProfiles.none(),
                Trips.none(),
                Sessions.none(),
                Correspondence.none());
    }

    /** With these terms in force. */
    public Usage inForce(Optional<Terms> changed) {
        return new Usage(changed, upgrades, runs, climate, profiles, trips, charging, correspondence);
    }

    /** With other bookings. */
    public Usage with(Upgrades changed) {
        return new Usage(terms, changed, runs, climate, profiles, trips, charging, correspondence);
    }

    /** With other services on the way. */
    public Usage with(Runs changed) {
        return new Usage(terms, upgrades, changed, climate, profiles, trips, charging, correspondence);
    }

    /** With another plan of departures. */
    public Usage with(Climate changed) {
        return new Usage(terms, upgrades, runs, changed, profiles, trips, charging, correspondence);
    }

    /** With other drivers' profiles. */
    public Usage with(DriverProfiles changed) {
        return new Usage(terms, upgrades, runs, climate, changed, trips, charging, correspondence);
    }

    /** With other trips. */
    public Usage with(Trips changed) {
        return new Usage(terms, upgrades, runs, climate, profiles, changed, charging, correspondence);
    }

    /** With other charging. */
    public Usage with(Sessions changed) {
        return new Usage(terms, upgrades, runs, climate, profiles, trips, changed, correspondence);
    }

    /** With other correspondence. */
    public Usage with(Correspondence changed) {
        return new Usage(terms, upgrades, runs, climate, profiles, trips, charging, changed);
    }

    /** Whether something is open that time will end. */
    boolean hasDeadline() {
        return !runs.open().isEmpty()
                || climate.preparation().isPresent()
                || upgrades.booked().stream().anyMatch(one -> one.until().isPresent());
    }
}
