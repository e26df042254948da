package io.codriver.agent.app.port;

import static io.codriver.agent.app.port.StoredSamples.answer;
import static io.codriver.agent.app.port.StoredSamples.answered;
import static io.codriver.agent.app.port.StoredSamples.empty;
import static io.codriver.agent.app.port.StoredSamples.freshLink;
import static io.codriver.agent.app.port.StoredSamples.full;
import static io.codriver.agent.app.port.StoredSamples.id;
import static io.codriver.agent.app.port.StoredSamples.linkWithCloudCode;
import static io.codriver.agent.app.port.StoredSamples.moment;
import static io.codriver.agent.app.port.StoredSamples.only;
import static io.codriver.agent.app.port.StoredSamples.outgoing;
import static io.codriver.agent.app.port.StoredSamples.reset;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static io.codriver.agent.app.port.StoredSamples.triedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store must do. Its heirs say how one is made. */
public abstract class StoreContract {

    private static final int MOST = 10;
    private static final long LIFE = 1_000;
    private static final long LOOKS_AGAIN_WITHIN = 60;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    /** An empty store. */
    protected abstract Store open(Retention retention) throws Fault;

    @BeforeEach
    void open() throws Fault {
        store = open(new Retention(Duration.ofSeconds(LIFE), MOST));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isEmptyWhenNew() throws Fault {
        assertEquals(Optional.empty(), store.load());
        assertEquals(Optional.empty(), store.findAnswered(id(1)));
        assertEquals(List.of(), store.findOutgoing(0, 10));
    }

    @Test
    void givesBackAnEmptyCar() throws Fault {
        givesBack(empty(1));
    }

    @Test
    void givesBackUsersInTheirOrder() throws Fault {
        givesBack(saved(roster(7, 12), Optional.empty(), 50, 0));
    }

    @Test
    void givesBackAFreshLinkWithTheCarsCode() throws Fault {
        givesBack(saved(roster(1, 1), Optional.of(freshLink(2)), 50, 4));
    }

    @Test
    void givesBackALinkWithTheCloudsCode() throws Fault {
        givesBack(saved(roster(1, 1), Optional.of(linkWithCloudCode(2)), 50, 4));
    }

    @Test
    void givesBackALinkInTheMiddleOfATry() throws Fault {
        givesBack(saved(roster(1, 1), Optional.of(triedLink(2)), 50, 4));
    }

    @Test
    void givesBackRightsDeedsAndWhatIsOpenAboutThem() throws Fault {
        givesBack(full(50));
    }

    @Test
    void givesBackACarThatWasReset() throws Fault {
        givesBack(reset(50));
    }

    @Test
    void followsEveryChangeOfACarInWhichEverythingIsOpen() throws Fault {
        givesBack(full(1));
        givesBack(saved(roster(2, 2), Optional.of(freshLink(1)), 2, 1));
        givesBack(full(3));
        givesBack(empty(4));
        givesBack(full(5));
    }

    @ParameterizedTest(name = "opened again before: {0}")
    @ValueSource(booleans = {false, true})
    void erasesWithAnotherEpochAllThatIsNotInTheTransaction(boolean openedAgain) throws Fault {
        store.commit(
                new Transaction(full(1), Optional.of(answered(1, 1)), List.of(outgoing(8), outgoing(9)), Set.of()));
        if (openedAgain) {
            store.reopen();
        }
        store.commit(new Transaction(reset(2), Optional.of(answered(2, 2)), List.of(outgoing(20)), Set.of(8L)));
        assertTrue(store.erase());
        for (int i = 0; i < 2; i++) {
            assertSame(reset(2), store.load().orElseThrow());
            assertEquals(Optional.empty(), store.findAnswered(id(1)));
            assertEquals(Optional.of(answered(2, 2)), store.findAnswered(id(2)));
            assertEquals(List.of(outgoing(20)), store.findOutgoing(0, 10));
            store.reopen();
        }
    }

    @Test
    void erasingTakesNothingAwayThatIsThere() throws Fault {
        assertTrue(store.erase());
        store.commit(new Transaction(full(1), Optional.of(answered(1, 1)), List.of(outgoing(9)), Set.of()));
        assertTrue(store.erase());
        assertTrue(store.erase());
        assertSame(full(1), store.load().orElseThrow());
        assertEquals(Optional.of(answered(1, 1)), store.findAnswered(id(1)));
        assertEquals(List.of(outgoing(9)), store.findOutgoing(0, 10));
    }

    @Test
    void followsLongHistories() throws Fault {
        for (int first = 1; first < 8; first += 3) {
            Saved full = full(first);
            Usage driven = full.kept()
                    .usage()
                    .with(StoredHistory.trips(first, first + 9))
                    .with(StoredHistory.sessions(first, first + 4));
            givesBack(new Saved(full.kept().with(driven), full.last(), full.starts(), full.lastSeq()));
        }
        givesBack(full(9));
    }

    @Test
    void followsEveryChange() throws Fault {
        givesBack(empty(1));
        givesBack(saved(roster(0, 0), Optional.of(freshLink(1)), 2, 1));
        givesBack(saved(roster(0, 0), Optional.of(triedLink(1)), 3, 1));
        givesBack(saved(roster(1, 1), Optional.empty(), 4, 2));
        givesBack(saved(roster(3, 2), Optional.of(freshLink(4)), 5, 3));
        givesBack(saved(roster(1, 3), Optional.of(freshLink(5)), 6, 3));
        givesBack(empty(7));
    }

    @Test
    void remembersAnAnswer() throws Fault {
        store.commit(answer(1, 5));
        store.reopen();
        assertEquals(Optional.of(answered(1, 5)), store.findAnswered(id(1)));
        assertEquals(Optional.empty(), store.findAnswered(id(2)));
    }

    @Test
    void keepsTheOutboxInOrder() throws Fault {
        store.commit(sending(List.of(outgoing(1), outgoing(2)), Set.of()));
        store.commit(sending(List.of(outgoing(3), outgoing(10)), Set.of()));
        store.reopen();
        assertEquals(List.of(outgoing(1), outgoing(2)), store.findOutgoing(0, 2));
        assertEquals(List.of(outgoing(3), outgoing(10)), store.findOutgoing(2, 5));
        assertEquals(List.of(), store.findOutgoing(10, 5));
    }

    @Test
    void dropsFromTheOutboxWhatTheBrokerHas() throws Fault {
        store.commit(sending(List.of(outgoing(1), outgoing(2), outgoing(3)), Set.of()));
        store.commit(sending(List.of(outgoing(4)), Set.of(1L, 3L, 99L)));
        assertEquals(List.of(outgoing(2), outgoing(4)), store.findOutgoing(0, 10));
    }

    @Test
    void remembersTheLastPlaceOfAnEmptyOutbox() throws Fault {
        Saved after = saved(roster(0, 0), Optional.empty(), 1, 1);
        store.commit(new Transaction(after, Optional.empty(), List.of(outgoing(1)), Set.of()));
        store.commit(new Transaction(after, Optional.empty(), List.of(), Set.of(1L)));
        store.reopen();
        assertEquals(1, store.load().orElseThrow().lastSeq());
        assertEquals(List.of(), store.findOutgoing(0, 10));
    }

    @Test
    void takesTheSameTransactionTwice() throws Fault {
        Saved after = saved(roster(2, 2), Optional.of(freshLink(3)), 1, 2);
        Transaction twice =
                new Transaction(after, Optional.of(answered(1, 1)), List.of(outgoing(1), outgoing(2)), Set.of(7L));
        store.commit(twice);
        store.commit(twice);
        store.reopen();
        store.commit(twice);
        assertSame(after, store.load().orElseThrow());
        assertEquals(List.of(outgoing(1), outgoing(2)), store.findOutgoing(0, 10));
        assertEquals(Optional.of(answered(1, 1)), store.findAnswered(id(1)));
    }

    @Test
    void forgetsAnAnswerThatIsOlderThanItsLife() throws Fault {
        store.commit(answer(1, 0));
        store.commit(answer(2, LIFE));
        assertEquals(Optional.of(answered(1, 0)), store.findAnswered(id(1)));
        store.commit(answer(3, LIFE + 1));
        assertEquals(Optional.empty(), store.findAnswered(id(1)));
        assertEquals(Optional.of(answered(2, LIFE)), store.findAnswered(id(2)));
    }

    @ParameterizedTest(name = "by its {0}")
    @EnumSource
    void forgetsNoAnswerWhoseMessageCouldStillBeAccepted(Clock clock) throws Fault {
        store.commit(answer(1, 0, clock.at(2 * LIFE)));
        store.commit(answer(2, 2 * LIFE - 1));
        assertFalse(store.findAnswered(id(1)).isEmpty());
        store.commit(answer(3, 2 * LIFE));
        assertEquals(Optional.empty(), store.findAnswered(id(1)));
    }

    /** Which of both clocks says that a message can still be accepted. */
    enum Clock {
        WALL,
        STEADY;

        Moment at(long seconds) {
            Moment then = moment(seconds);
            return this == WALL
                    ? new Moment(then.wall(), Duration.ZERO)
                    : new Moment(moment(0).wall(), then.steady());
        }
    }

    @Test
    void knowsTheLatestEndOfWhatItForgot() throws Fault {
        store.commit(answer(1, 0, moment(2)));
        store.commit(answer(2, 0, moment(1)));
        assertEquals(Optional.empty(), store.findForgottenEnd());
        store.commit(answer(3, 2 * LIFE));
        assertEquals(Optional.of(moment(2).wall()), store.findForgottenEnd());
        store.reopen();
        assertEquals(Optional.of(moment(2).wall()), store.findForgottenEnd());
        store.commit(new Transaction(StoredSamples.reset(3 * LIFE), Optional.empty(), List.of(), Set.of()));
        assertEquals(Optional.empty(), store.findForgottenEnd());
    }

    @Test
    void forgetsEarlierWhatCouldNoLongerBeAcceptedWhenThereAreTooMany() throws Fault {
        for (int n = 0; n < MOST - 1; n++) {
            store.commit(answer(n, n, moment(n % 2 == 0 ? LIFE : n + 1)));
            assertTrue(store.hasRoom());
        }
        assertFalse(store.findAnswered(id(1)).isEmpty());
        store.commit(answer(MOST, MOST, moment(LIFE)));
        assertTrue(store.hasRoom());
        for (int n = 0; n < MOST - 1; n++) {
            assertEquals(n % 2 == 0, store.findAnswered(id(n)).isPresent(), "answer " + n);
        }
    }

    @Test
    void hasNoRoomForMoreWhileAllCouldStillBeAccepted() throws Fault {
        for (int n = 0; n < MOST; n++) {
            assertTrue(store.hasRoom());
            store.commit(answer(n, n, moment(LIFE / 2 + n)));
        }
        assertFalse(store.hasRoom());
        store.reopen();
        assertFalse(store.hasRoom());
        store.commit(only(empty(LIFE / 2 - 1)));
        assertFalse(store.hasRoom());
        for (int n = 0; n < MOST; n++) {
            assertFalse(store.findAnswered(id(n)).isEmpty(), "answer " + n);
        }
        store.commit(only(empty(LIFE / 2 + LOOKS_AGAIN_WITHIN)));
        assertTrue(store.hasRoom());
        assertEquals(Optional.empty(), store.findAnswered(id(0)));
    }

    @Test
    void forgetsNothingThatCouldStillBeAcceptedHoweverManyThereAre() throws Fault {
        for (int n = 0; n < 3 * MOST; n++) {
            store.commit(answer(n, n, moment(LIFE)));
        }
        for (int n = 0; n < 3 * MOST; n++) {
            assertFalse(store.findAnswered(id(n)).isEmpty(), "answer " + n);
        }
    }

    @Test
    void isOfNoUseWhenClosedAndGoesOnWhenOpenedAgain() throws Fault {
        store.commit(only(empty(1)));
        store.close();
        store.close();
        Fault fault = assertThrows(Fault.class, () -> store.commit(only(empty(2))));
        assertFalse(fault.mayHaveHappened());
        assertThrows(Fault.class, store::load);
        assertThrows(Fault.class, store::hasRoom);
        assertThrows(Fault.class, store::erase);
        store.reopen();
        assertSame(empty(1), store.load().orElseThrow());
    }

    /** Fails unless both are the same, and says in what they differ. */
    public static void assertSame(Saved expected, Saved actual) {
        assertEquals(expected.kept(), actual.kept());
        assertEquals(expected.last(), actual.last());
        assertEquals(expected.starts(), actual.starts());
        assertEquals(expected.lastSeq(), actual.lastSeq());
    }

    private void givesBack(Saved saved) throws Fault {
        store.commit(only(saved));
        assertSame(saved, store.load().orElseThrow());
        store.reopen();
        assertSame(saved, store.load().orElseThrow());
    }

    private static Transaction sending(List<Outgoing> added, Set<Long> sent) {
        return new Transaction(empty(1), Optional.empty(), added, sent);
    }
}
