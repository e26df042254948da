package io.codriver.agent.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.agent.domain.view.ChargingTable;
import io.codriver.agent.domain.view.ChargingView;
import io.codriver.agent.domain.view.HealthView;
import io.codriver.agent.domain.view.Place;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.domain.view.StatusView;
import io.codriver.agent.domain.view.TripsView;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.domain.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest page of each view fits into a message, and is as the contract says. */
class LongestViewTest {

    private static final Uid SOMEBODY = new Uid("Zr9c0Qp1T5uXv2a8LkMn3w");
    private static final Instant LATE = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final double LONG = -999_999_999_999_999.0 / 7;
    private static final Position FAR = new Position(-89.123456789, -179.123456789);

    static List<View> views() {
        Trip trip = new Trip(
                Long.MAX_VALUE,
                LATE,
                LATE,
                Duration.ZERO,
                Optional.of(FAR),
                Optional.of(FAR),
                Optional.of(LONG),
                Optional.of(LONG),
                Optional.of(LONG),
                Optional.of(SOMEBODY));
        Session session = new Session(
                Long.MAX_VALUE, LATE, LATE, Duration.ZERO, Optional.of(-LONG), Optional.of(-LONG), Optional.of(-LONG));
        TripsView.Line line = new TripsView.Line(trip, Optional.of(Reason.CAPABILITY_NOT_SHARED));
        List<Session> sessions = Collections.nCopies(Views.PAGE, session);
        return List.of(
                new TripsView(Collections.nCopies(Views.PAGE, line), true),
                new ChargingView(sessions, true),
                new ChargingTable(sessions, true),
                new StatusView(Optional.of(LATE), all(Signal::isOfStatus), new Place.Known(FAR, LATE)),
                new HealthView(
                        Optional.of(LATE),
                        all(signal ->
                                signal.path().contains("Tire") || signal.path().contains("Service")),
                        Optional.of(Collections.nCopies(48, "\"".repeat(24)))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void fitsIntoAMessage(View view) {
        Sender sender = new Sender("v".repeat(63), new UUID(7, 7), LATE, "q3Zk1xW8TqC0m4bD7uVY2A", Long.MAX_VALUE);
        byte[] message = EventWriter.write(sender, new Sight(SOMEBODY, view));
        assertTrue(message.length < Incoming.LARGEST - 512, view.kind() + " has " + message.length + " bytes");
        ContractSchemas.assertValid("v2c/user/" + SOMEBODY + "/" + view.kind().contractName(), message);
    }

    private static Readings all(Predicate<Signal> wanted) {
        Map<Signal, Value> values = new EnumMap<>(Signal.class);
        Arrays.stream(Signal.values())
                .filter(wanted)
                .forEach(signal -> values.put(
                        signal,
                        signal.kind() == Signal.Kind.TRUTH ? new Value.Truth(false) : new Value.Amount(-1e308)));
        return new Readings(values);
    }
}
