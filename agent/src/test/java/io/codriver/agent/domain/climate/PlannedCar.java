package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.access.CarState;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.upgrade.Upgrades;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A parked car with a plan, of which only the rules of the plan are there; it counts what it is told. */
final class PlannedCar {

    private static final Profile PROFILE = new Profile(
            "test",
            "Test",
            "Test",
            1,
            Set.of(Ceremony.ENTRY),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            true,
            Set.of(Capability.CLIMATE),
            Set.of(),
            Set.of(),
            Set.of());
    private static final Epoch EPOCH = new Epoch("the-epoch-of-the-scene", new byte[Epoch.KEY_LENGTH]);
    private static final UserId MAKER = new UserId("https://accounts.example", "maker");
    private static final Readings PARKED = Readings.of(Signal.IGNITION, "OFF").and(Readings.of(Signal.MOVING, false));

    private final Map<Instant, Integer> madeReady = new TreeMap<>();
    private final Roster roster;
    private Climate climate;
    private long steady;
    private long told;
    private int missed;

    PlannedCar(Plan plan, Instant start) {
        User maker = User.joined(
                MAKER,
                EPOCH.uidOf(MAKER),
                new DisplayName("M•••"),
                Role.PRIMARY,
                UserState.ACTIVE,
                Rights.standard(Sharing.SHARED),
                new Consent("1", "en", start),
                start);
        roster = Roster.empty().with(maker);
        climate = Planning.set(Climate.none(), setting(start), new Actor.User(MAKER), plan)
                .after();
    }

    void tickAt(Instant wall) {
        Step<Climate> step = Departures.follow(climate, setting(wall), new UUID(9, ++told));
        climate = step.after();
        for (Actuation actuation : step.actuations()) {
            if (new Readings(actuation.targets()).is(Signal.CLIMATE)) {
                madeReady.merge(climate.planned().orElseThrow().known(), 1, Integer::sum);
            }
            // Every other time the power is cut before the car hears of it.
            if (told % 2 == 0) {
                climate = Departures.answered(climate, setting(wall), actuation.id(), true)
                        .after();
            }
        }
        missed += (int) step.events().stream()
                .filter(Event.PlanNotice.class::isInstance)
                .map(event -> ((Event.PlanNotice) event).notReady().orElseThrow())
                .filter(notReady -> notReady.why() == Reason.DEPARTURE_MISSED)
                .count();
    }

    void restart() {
        climate = Departures.restarted(climate);
    }

    /** How often each departure was made ready for. */
    Map<Instant, Integer> madeReady() {
        return madeReady;
    }

    /** How often the maker was told that a departure had passed. */
    int missed() {
        return missed;
    }

    private Setting setting(Instant wall) {
        Moment now = new Moment(wall, Duration.ofSeconds(steady += 97));
        Circumstances circumstances =
                new Circumstances(PROFILE, Optional.empty(), Upgrades.none(), true, CarState.of(PARKED));
        return new Setting(roster, circumstances, PARKED, new Given(PROFILE, EPOCH, true, now, true));
    }
}
