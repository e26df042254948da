package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.car.SimulatedVehicle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bench sets a signal to what it can say, and to nothing else. */
class BenchSignalsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vehicle.NoSuchSignal | true",
                "Vehicle.Speed | -1",
                "Vehicle.Speed | 300.5",
                "Vehicle.Speed | '\"fast\"'",
                "Vehicle.IsMoving | 1",
                "Vehicle.CurrentLocation.Latitude | 90.1",
                "Vehicle.LowVoltageSystemState | '\"HALF\"'",
                "Vehicle.Cabin.Sunroof.Switch | '\"ONE_SHOT_OPEN\"'",
                "Vehicle.Codriver.Horn.Pulse | 1",
                "Vehicle.Diagnostics.DTCList | '\"P0300\"'",
                "Vehicle.Diagnostics.DTCList | '[\"p0300 \"]'",
                "Vehicle.Diagnostics.DTCList | [1.5]",
                "Vehicle.Diagnostics.DTCList | '[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\",\"I\",\"J\",\"K\"]'"
            })
    void refusesWhatASignalCannotSay(String path, String value) {
        RequestRefused refused = assertThrows(RequestRefused.class, () -> read(path, value));
        assertTrue(refused.sentence().contains(path), refused.sentence());
    }

    @Test
    void aCarThatHasASpeedMoves() throws RequestRefused, JsonProcessingException {
        assertTrue(read("Vehicle.Speed", "0.5").is(Signal.MOVING));
        assertFalse(read("Vehicle.Speed", "0").is(Signal.MOVING));
        assertEquals(Optional.of(300.0), read("Vehicle.Speed", "300").findAmount(Signal.SPEED));
    }

    @Test
    void nothingIsWhatTheCarDoesNotKnow() throws RequestRefused, JsonProcessingException {
        assertEquals(Optional.empty(), read("Vehicle.Powertrain.Range", "null").findAmount(Signal.RANGE));
    }

    @Test
    void drawsWhatItReads() throws RequestRefused, JsonProcessingException {
        ObjectNode drawn = MAPPER.createObjectNode();
        BenchSignals.draw(
                new SimulatedVehicle()
                        .readings()
                        .and(read("Vehicle.Diagnostics.DTCList", "[\"P0300\"]"))
                        .and(read("Vehicle.Powertrain.Range", "null")),
                drawn);
        assertEquals("[\"P0300\"]", drawn.path("Vehicle.Diagnostics.DTCList").toString());
        assertEquals("OFF", drawn.path("Vehicle.LowVoltageSystemState").asText());
        assertEquals(80, drawn.path(Signal.CHARGE.path()).asInt());
        assertFalse(drawn.has("Vehicle.Powertrain.Range"));
        for (String path : List.of(Signal.FRONT_DRIVER_LOCKED.path(), Signal.TRUNK_LOCKED.path())) {
            assertTrue(drawn.path(path).asBoolean());
        }
    }

    private static Readings read(String path, String json) throws RequestRefused, JsonProcessingException {
        return BenchSignals.read(path, MAPPER.readTree(json));
    }
}
