package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.remote.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The power goes at each step while a user lets the car do things: whatever was told is told once, and everybody hears
 * one end of what was asked.
 */
class RemotePowerCutTest {

    private static final int SECOND_CUTS = 12;
    private static final int STRIDE = 8;
    private static final List<String> STEPS = new ArrayList<>();

    @BeforeAll
    static void tell() throws Fault {
        RecordedLog.start();
        STEPS.addAll(RemoteStory.tell(new MemoryStore()).steps());
    }

    @AfterAll
    static void stop() {
        RecordedLog.stop();
    }

    @Test
    void withoutACutAllIsToldAndEnds() throws Fault {
        RemoteStory story = RemoteStory.tell(new MemoryStore());
        List<String> ends = story.asked().keySet().stream()
                .map(id -> story.asked().get(id) + " "
                        + String.join(", ", story.ends().getOrDefault(id, List.of())))
                .toList();
        assertEquals(
                List.of(
                        "UNLOCK IN_PROGRESS, SUCCEEDED",
                        "HORN IN_PROGRESS, SUCCEEDED",
                        "LIGHTS IN_PROGRESS, FAILED CAR_FAILED",
                        "LOCK IN_PROGRESS, SUCCEEDED",
                        "LOCK SUCCEEDED",
                        "HORN IN_PROGRESS, SUCCEEDED"),
                ends);
        assertEquals(5, story.told().size());
        assertTrue(STEPS.contains("before the car is told") && STEPS.contains("after the car was told"));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void aCutLetsNothingBeToldTwice(int call, String where) throws Fault {
        assertKept(RemoteStory.tell(new MemoryStore(), call));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void norDoesASecondCutSoonAfter(int call, String where) throws Fault {
        for (int second = 1; second <= SECOND_CUTS; second++) {
            assertKept(RemoteStory.tell(new MemoryStore(), call, second));
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("someCalls")
    void norOnARealDisk(int call, String where, @TempDir Path folder) throws Fault {
        try (Store store = SqliteStore.open(folder)) {
            assertKept(RemoteStory.tell(store, call));
        }
    }

    private static void assertKept(RemoteStory story) throws Fault {
        Map<UUID, Integer> told = story.told();
        Map<UUID, List<String>> ends = story.ends();
        for (Map.Entry<UUID, Service> one : story.asked().entrySet()) {
            UUID id = one.getKey();
            String what = one.getValue() + " told " + told.getOrDefault(id, 0) + " times " + ends.get(id);
            List<String> said = ends.getOrDefault(id, List.of());
            assertTrue(told.getOrDefault(id, 0) <= 1, what);
            assertTrue(said.size() == 1 || said.size() == 2, what);
            assertEquals(said.size() == 2, said.get(0).equals("IN_PROGRESS"), what);
            String end = said.get(said.size() - 1);
            assertTrue(!end.equals("IN_PROGRESS"), what);
            boolean momentary = one.getValue() == Service.HORN || one.getValue() == Service.LIGHTS;
            if (momentary && end.equals("SUCCEEDED")) {
                assertEquals(1, told.get(id), what);
            }
            if (said.size() == 1) {
                assertEquals(null, told.get(id), what);
            }
        }
        assertTrue(story.asked().keySet().containsAll(told.keySet()));
        assertEquals(List.of(), story.car().saved().kept().usage().runs().open());
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
