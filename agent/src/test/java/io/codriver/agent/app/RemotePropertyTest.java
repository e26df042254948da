package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is asked in whatever order, with a car that obeys, fails or stays silent, and with power cuts. */
class RemotePropertyTest {

    @BeforeContainer
    static void start() {
        RecordedLog.start();
    }

    @AfterContainer
    static void stop() {
        RecordedLog.stop();
    }

    @Property(tries = 500)
    void nothingIsToldTwiceAndEverythingEndsOnce(@ForAll @Size(max = 30) List<@IntRange(max = 59) Integer> steps)
            throws Fault {
        RemoteStory story = RemoteStory.walk(new MemoryStore(), steps);
        Map<UUID, Integer> told = story.told();
        Map<UUID, List<String>> ends = story.ends();
        ends.keySet().retainAll(story.asked().keySet());
        for (Map.Entry<UUID, List<String>> end : ends.entrySet()) {
            List<String> said = end.getValue();
            assertTrue(said.size() <= 2, said.toString());
            assertTrue(!said.get(said.size() - 1).equals("IN_PROGRESS"), said.toString());
            if (told.containsKey(end.getKey())) {
                assertEquals("IN_PROGRESS", said.get(0));
            }
        }
        assertEquals(story.asked().keySet().size(), ends.size());
        told.forEach((id, times) -> assertEquals(1, times, id.toString()));
        assertTrue(story.asked().keySet().containsAll(told.keySet()));
        assertEquals(List.of(), story.car().saved().kept().usage().runs().open());
    }
}
