package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The power goes at each step of a departure: the car warms once at the most, and is never left warming. */
class DeparturePowerCutTest {

    private static final int SECOND_CUTS = 12;
    private static final int STRIDE = 8;
    private static final List<String> STEPS = new ArrayList<>();

    @BeforeAll
    static void tell() throws Fault {
        RecordedLog.start();
        STEPS.addAll(RemoteStory.depart(new MemoryStore()).steps());
    }

    @AfterAll
    static void stop() {
        RecordedLog.stop();
    }

    @Test
    void withoutACutTheCarWarmsAndStopsAgain() throws Fault {
        RemoteStory story = RemoteStory.depart(new MemoryStore());
        assertEquals(List.of(true, false), switched(story));
        assertEquals(Optional.empty(), obstacle(story));
        assertTrue(STEPS.contains("before the car is told") && STEPS.contains("after the car was told"));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void aCutLeavesNoCarWarming(int call, String where) throws Fault {
        assertKept(RemoteStory.depart(new MemoryStore(), call));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void norDoesASecondCutSoonAfter(int call, String where) throws Fault {
        for (int second = 1; second <= SECOND_CUTS; second++) {
            assertKept(RemoteStory.depart(new MemoryStore(), call, second));
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("someCalls")
    void norOnARealDisk(int call, String where, @TempDir Path folder) throws Fault {
        try (Store store = SqliteStore.open(folder)) {
            assertKept(RemoteStory.depart(store, call));
        }
    }

    private static void assertKept(RemoteStory story) throws Fault {
        List<Boolean> switched = switched(story);
        assertTrue(switched.stream().filter(on -> on).count() <= 1, "told to warm " + switched);
        assertFalse(story.readings().is(Signal.CLIMATE), "left warming");
        // What the car was not told, its user is told.
        assertEquals(!switched.contains(true), obstacle(story).isPresent(), () -> switched + " " + obstacle(story));
        assertEquals(Optional.empty(), climate(story).preparation());
    }

    private static List<Boolean> switched(RemoteStory story) {
        return story.car().vehicle().told().stream()
                .map(one -> one.targets().get(Signal.CLIMATE))
                .map(new Value.Truth(true)::equals)
                .toList();
    }

    private static Optional<String> obstacle(RemoteStory story) {
        return climate(story)
                .planned()
                .orElseThrow()
                .last()
                .orElseThrow()
                .obstacle()
                .map(Enum::name);
    }

    private static Climate climate(RemoteStory story) {
        try {
            return story.car().saved().kept().usage().climate();
        } catch (Fault fault) {
            throw new AssertionError(fault);
        }
    }

    private static Stream<Arguments> everyCall() {
        return calls(1);
    }

    private static Stream<Arguments> someCalls() {
        return calls(STRIDE);
    }

    private static Stream<Arguments> calls(int stride) {
        return IntStream.range(0, STEPS.size())
                .filter(i -> i % stride == 0)
                .mapToObj(i -> Arguments.of(i + 1, STEPS.get(i)));
    }
}
