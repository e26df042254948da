package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.remote.Work;
import io.codriver.agent.domain.vehicle.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The overlay and the page on the car name the signals that the code knows. */
class VehicleSignalsTest {

    private static final String OWN = "Vehicle.Codriver";

    /** Comes from the head unit and not through the port of the car. */
    private static final String DRIVER = OWN + ".Account.Driver";

    private static final Map<Signal.Kind, String> TYPES =
            Map.of(Signal.Kind.TRUTH, "boolean", Signal.Kind.AMOUNT, "uint8", Signal.Kind.WORD, "string");

    private final JsonNode overlay = AsyncApiDocument.yaml("codriver.vspec");
    private final String page = Files.readString(Path.of("docs/vehicle.md"));

    VehicleSignalsTest() throws IOException {}

    @Test
    void theOverlayHasEverySignalThatTheSpecificationLacks() {
        Map<String, String> known = Arrays.stream(Signal.values())
                .filter(signal -> signal.path().startsWith(OWN))
                .collect(Collectors.toMap(Signal::path, signal -> TYPES.getOrDefault(signal.kind(), "string[]")));
        known.put(DRIVER, "string");
        Map<String, String> written = new TreeMap<>();
        for (Map.Entry<String, JsonNode> node : overlay.properties()) {
            if (node.getValue().has("datatype")) {
                written.put(node.getKey(), node.getValue().get("datatype").textValue());
            }
        }
        assertEquals(new TreeMap<>(known), written);
    }

    /** VSS: every node has a type and a description, lies in a branch that is there, and an actuator can be set. */
    @Test
    void theOverlayIsAsTheSpecificationWantsOne() {
        Set<String> types = Set.of("branch", "sensor", "actuator");
        for (Map.Entry<String, JsonNode> node : overlay.properties()) {
            String path = node.getKey();
            String type = node.getValue().path("type").asText();
            assertTrue(types.contains(type), path);
            assertTrue(node.getValue().path("description").asText().endsWith("."), path);
            assertEquals(!type.equals("branch"), node.getValue().has("datatype"), path);
            String above = path.substring(0, path.lastIndexOf('.'));
            assertEquals(
                    path.equals(OWN) ? "" : "branch",
                    overlay.path(above).path("type").asText(),
                    path);
            Signal.find(path)
                    .ifPresent(signal -> assertEquals(Work.settable().contains(signal), type.equals("actuator"), path));
        }
    }

    @Test
    void thePageHasARowForEverySignal() {
        Set<String> known = Arrays.stream(Signal.values()).map(Signal::path).collect(Collectors.toSet());
        Set<String> written = page.lines()
                .filter(line -> line.startsWith("| `Vehicle."))
                .map(line -> line.split("`", 3)[1])
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(known), new TreeSet<>(written));
    }

    @Test
    void thePageSaysWhatTheAgentSets() {
        for (Signal signal : Work.settable()) {
            assertTrue(
                    page.lines()
                            .anyMatch(line -> line.startsWith("| `" + signal.path() + "`") && line.contains("set |")),
                    signal.path());
        }
    }
}
