package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.trip.Trip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * The power goes at each step of the path, one after the other: before the store is asked, before and after the
 * transaction, before the screen, before and after the acknowledgement, before the outbox is read, before and after
 * each message is sent, and before the broker's word that it has it. The end is always the same.
 */
class PowerCutTest {

    /** How many calls after the start a second cut follows; a start makes some itself. */
    private static final int SECOND_CUTS = 12;

    /** With a real disk one cut of so many is tried; all steps of the path are among them. */
    private static final int STRIDE = 8;

    /** The calls of each tale, and its end. */
    private static final Map<Tale, List<String>> STEPS = new EnumMap<>(Tale.class);

    private static final Map<Tale, List<String>> ENDS = new EnumMap<>(Tale.class);

    @BeforeAll
    static void tell() throws Fault {
        RecordedLog.start();
        for (Tale tale : Tale.values()) {
            Story story = Story.tell(tale, new MemoryStore());
            STEPS.put(tale, story.steps());
            ENDS.put(tale, story.end());
        }
    }

    @AfterAll
    static void stop() {
        RecordedLog.stop();
    }

    @Test
    void theTalesPassEveryStepOfThePath() throws Fault {
        Set<String> steps = new TreeSet<>();
        for (Tale tale : Tale.values()) {
            steps.addAll(Story.tell(tale, new MemoryStore()).steps());
        }
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
                        "after a message was sent",
                        "before the anchor is written",
                        "after the anchor was written",
                        "before the files are cleared",
                        "after the files were cleared"),
                steps);
    }

    @Test
    void theFamilyEndsAsItShould() throws Fault {
        List<String> end = Story.tell(Tale.FAMILY, new MemoryStore()).end();
        assertEquals(
                "[anna PRIMARY ACTIVE 2026-07, ben SECONDARY ACTIVE 2026-07, cleo SECONDARY ACTIVE 2026-07]",
                end.get(0));
        assertEquals("[link3 DECLINED_IN_CAR]", end.get(3));
    }

    @Test
    void theMembershipEndsAsItShould() throws Fault {
        List<String> end = Story.tell(Tale.MEMBERSHIP, new MemoryStore()).end();
        assertEquals("[anna PRIMARY ACTIVE 2026-07]", end.get(0));
        assertEquals("revision 7", end.get(1));
    }

    @Test
    void theContactEndsAsItShould() throws Fault {
        List<String> end = Story.tell(Tale.CONTACT, new MemoryStore()).end();
        assertTrue(end.get(5).contains("Line[1, PRIMARY], Line[2, PRIMARY], Line[3, WORKSHOP]"), end.get(5));
        assertTrue(end.get(5).contains("Booking[B-1, DONE]"), end.get(5));
    }

    @Test
    void theSaleEndsAsItShould() throws Fault {
        MemoryStore store = new MemoryStore();
        Story story = Story.tell(Tale.SALE, store);
        assertEquals("[]", story.end().get(0));
        assertTrue(story.end().get(6).contains("REJECTED WRONG_EPOCH"), "a late message was taken");
        String epoch = story.car().saved().kept().epoch().id();
        for (Outgoing waiting : store.outbox()) {
            assertTrue(new Heard(waiting).text().contains(epoch), "something of before waits");
        }
    }

    @Test
    void theJourneyEndsAsItShould() throws Fault {
        Kept kept = Story.tell(Tale.JOURNEY, new MemoryStore()).car().saved().kept();
        Trip trip = kept.usage().trips().ended().get(0);
        assertEquals(2500, trip.metres().orElseThrow());
        assertEquals(Duration.ofMinutes(5), Duration.between(trip.from(), trip.to()));
        assertEquals(kept.roster().findPrimary().map(User::uid), trip.driver());
        assertEquals(Optional.of(23.0), kept.usage().charging().ended().get(0).toPercent());
    }

    /** Until the cloud says that it knows, and not once more. */
    @ParameterizedTest(quoteTextArguments = false, name = "{2} (call {1})")
    @MethodSource("everyCallOfTheSale")
    void aResetIsFinishedAndToldUntilItIsNoted(Tale tale, int call, String where) throws Fault {
        MemoryStore store = new MemoryStore();
        Story story = Story.tell(tale, store, call);
        Kept kept = story.car().saved().kept();
        assertEquals(Optional.empty(), kept.sale().report());
        long told = told(story);
        assertTrue(told > 0, "the cloud was not told");
        story.car().lose();
        story.car().connect(true);
        story.car().pass(Duration.ofHours(2));
        story.car().confirm();
        assertEquals(told, told(story), "told again what the cloud knows");
        for (Transaction one : store.transactions()) {
            if (!one.saved().kept().epoch().equals(kept.epoch())
                    && one.answered().isPresent()) {
                Optional<Answered> left =
                        store.findAnswered(one.answered().get().id());
                assertNotEquals(one.answered(), left, "an answer of before is remembered");
            }
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{0}: {2} (call {1})")
    @MethodSource("everyCall")
    void aCutChangesNothingAboutTheEnd(Tale tale, int call, String where) throws Fault {
        Story story = Story.tell(tale, new MemoryStore(), call);
        assertSameEnd(2, tale, story);
        for (Outgoing message : story.received()) {
            ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{0}: {2} (call {1})")
    @MethodSource("everyCall")
    void aSecondCutSoonAfterChangesNothingEither(Tale tale, int call, String where) throws Fault {
        for (int second = 1; second <= SECOND_CUTS; second++) {
            assertSameEnd(3, tale, Story.tell(tale, new MemoryStore(), call, second));
        }
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{0}: {2} (call {1})")
    @MethodSource("someCalls")
    void aCutChangesNothingOnARealDisk(Tale tale, int call, String where, @TempDir Path folder) throws Fault {
        try (Store store = SqliteStore.open(folder)) {
            assertSameEnd(2, tale, Story.tell(tale, store, call));
        }
    }

    private static void assertSameEnd(int starts, Tale tale, Story story) throws Fault {
        assertEquals(ENDS.get(tale), story.end());
        assertEquals(List.of(), story.car().damage(), "a power cut looks like tampering");
        assertEquals(Head.NONE, story.car().saved().kept().audit().from(), "it looked so on the way");
        assertTrue(story.car().starts() >= 2 && story.car().starts() <= starts, "the cut did not come");
    }

    private static long told(Story story) {
        return story.received().stream()
                .filter(one -> one.topic().equals("v2c/event/users.reset.done"))
                .count();
    }

    private static Stream<Arguments> everyCall() {
        return calls(1);
    }

    private static Stream<Arguments> everyCallOfTheSale() {
        return calls(1).filter(one -> one.get()[0] == Tale.SALE);
    }

    private static Stream<Arguments> someCalls() {
        return calls(STRIDE);
    }

    private static Stream<Arguments> calls(int stride) {
        return STEPS.entrySet().stream()
                .flatMap(tale -> IntStream.range(0, tale.getValue().size())
                        .filter(i -> i % stride == 0)
                        .mapToObj(i -> Arguments.of(
                                tale.getKey(), i + 1, tale.getValue().get(i))));
    }
}
