package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.contract.ContractSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The power goes at each step of the path, one after the other: before the store is asked, before and after the
 * transaction, before the screen, before and after the acknowledgement, before the outbox is read, before and after
 * each message is sent, and before the broker's word that it has it. The end is always the same.
 */
class PowerCutTest {

    /** How many calls after the start a second cut follows; a start makes some itself. */
    private static final int SECOND_CUTS = 12;

    /** With a real disk one cut of so many is tried; all steps of the path are among them. */
    private static final int STRIDE = 5;

    @Test
    void theStoryPassesEveryStepOfThePath() throws Fault {
        assertEquals(
                Set.of(
                        "before the store is asked for an answer",
                        "before the transaction",
                        "after the transaction",
                        "before the screen",
                        "before the acknowledgement",
                        "after the acknowledgement",
                        "before the outbox is read",
                        "before a message is sent",
                        "after a message was sent"),
                Set.copyOf(Story.tell(new MemoryStore()).steps()));
    }

    @Test
    void theStoryEndsAsItShould() throws Fault {
        List<String> end = Story.tell(new MemoryStore()).end();
        assertEquals("[anna PRIMARY 2026-07, ben SECONDARY 2026-07, cleo SECONDARY 2026-07]", end.get(0));
        assertEquals("[link3 DECLINED_IN_CAR]", end.get(3));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void aCutChangesNothingAboutTheEnd(int call, String where) throws Fault {
        assertSameEnd(2, Story.tell(new MemoryStore(), call));
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("everyCall")
    void aSecondCutSoonAfterChangesNothingEither(int call, String where) throws Fault {
        for (int second = 1; second <= SECOND_CUTS; second++) {
            assertSameEnd(3, Story.tell(new MemoryStore(), call, second));
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{1} (call {0})")
    @MethodSource("someCalls")
    void aCutChangesNothingOnARealDisk(int call, String where, @TempDir Path folder) throws Fault {
        try (Store store = SqliteStore.open(folder)) {
            assertSameEnd(2, Story.tell(store, call));
        }
    }

    private static void assertSameEnd(int starts, Story story) throws Fault {
        assertEquals(Story.tell(new MemoryStore()).end(), story.end());
        assertTrue(story.car().starts() >= 2 && story.car().starts() <= starts, "the cut did not come");
        for (Outgoing message : story.received()) {
            ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        }
    }

    private static Stream<Arguments> everyCall() throws Fault {
        return calls(1);
    }

    private static Stream<Arguments> someCalls() throws Fault {
        return calls(STRIDE);
    }

    private static Stream<Arguments> calls(int stride) throws Fault {
        List<String> passed = Story.tell(new MemoryStore()).steps();
        return IntStream.range(0, passed.size())
                .filter(i -> i % stride == 0)
                .mapToObj(i -> Arguments.of(i + 1, passed.get(i)));
    }
}
