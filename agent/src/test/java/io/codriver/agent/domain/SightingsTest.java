package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.agent.domain.view.StatusView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When users are shown something without having asked. */
class SightingsTest {

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
    private final Witness witness = new Witness();

    @Test
    void showsTheStatusWhenTheLastDoorIsLocked() {
        witness.say(Readings.of(Signal.FRONT_DRIVER_LOCKED, true).and(Readings.of(Signal.TRUNK_LOCKED, false)));
        assertEquals(Set.of("1 STATUS", "2 STATUS"), witness.say(Readings.of(Signal.TRUNK_LOCKED, true)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.TRUNK_LOCKED, true)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.TRUNK_LOCKED, false)));
    }

    @Test
    void showsNothingBecauseTheCarGoesOn() {
        witness.say(Readings.of(Signal.CHARGE, 50));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.DISTANCE, 12_000_000)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.CHARGE, 49)));
        assertEquals(Set.of(), witness.say(Readings.at(Optional.of(new Position(48, 11)))));
        assertEquals(Set.of(), witness.of(scene.pass(Duration.ofDays(1)).tick()));
    }

    @Test
    void tellsOfTheHealthInStepsAndOfWarningsAtOnce() {
        Set<String> everyone = Set.of("1 HEALTH");
        assertEquals(everyone, witness.say(Readings.of(Signal.SERVICE_DISTANCE, 1000)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.SERVICE_DISTANCE, 901)));
        assertEquals(everyone, witness.say(Readings.of(Signal.SERVICE_DISTANCE, 900)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.SERVICE_DISTANCE, 801)));
        Value codes = new Value.Words(List.of("P0420"));
        assertEquals(everyone, witness.say(Readings.of(Signal.TROUBLE_CODES, codes)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.TROUBLE_CODES, codes)));
        assertEquals(everyone, witness.say(Readings.of(Signal.TROUBLE_CODES, new Value.Words(List.of()))));
        assertEquals(everyone, witness.say(Readings.of(Signal.FRONT_LEFT_TIRE_LOW, true)));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.FRONT_LEFT_TIRE_LOW, new Value.Unknown())));
        assertEquals(Set.of(), witness.say(Readings.of(Signal.FRONT_LEFT_TIRE_LOW, true)));
    }

    @Test
    void showsEverythingWithANewConnectionAndTheCarOnlyOnceItHasSaidHowItIs() {
        assertEquals(Set.of("1 TRIPS", "2 TRIPS", "1 CHARGING"), witness.of(scene.connect()));
        witness.say(Readings.of(Signal.CHARGE, 50));
        assertEquals(6, witness.of(scene.connect()).size());
    }

    @Test
    void showsMoreAsSoonAsAUserMaySeeMore() {
        witness.say(Readings.of(Signal.CHARGE, 50));
        assertEquals(Set.of("2 STATUS"), witness.of(scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED))));
        assertEquals(Set.of(), witness.of(scene.ask(Says.share(Says.user(1), 2, Sharing.LIMITED))));
        assertTrue(witness.of(scene.linked(3, Role.SECONDARY).connect()).contains("3 STATUS"));
    }

    @Test
    void saysWhenTheCarLastSaidSomethingWhereItIsApart() {
        witness.say(Readings.of(Signal.CHARGE, 50));
        scene.pass(Duration.ofHours(1)).locate(Optional.of(new Position(48, 11)));
        StatusView shown = (StatusView)
                scene.ask(Says.whereIsIt(Says.user(1))).sights().get(0).view();
        assertEquals(Optional.of(Scene.START), shown.at());
    }

    /** Who was shown what. */
    private final class Witness {

        Set<String> say(Readings readings) {
            return of(scene.decide(new Request.CarSays(readings)));
        }

        Set<String> of(Outcome outcome) {
            return outcome.sights().stream()
                    .map(sight -> number(sight.to()) + " " + sight.view().kind())
                    .collect(Collectors.toSet());
        }

        private int number(Uid uid) {
            return scene.accounts().stream()
                    .filter(account -> scene.uid(account).equals(uid))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
