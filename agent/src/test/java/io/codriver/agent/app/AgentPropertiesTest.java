package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.vehicle.Actuation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever happens, in whatever order, with whatever power cuts: the promises hold. Each sequence goes through the whole
 * agent, bytes in and bytes out.
 */
class AgentPropertiesTest {

    private static final int SEQUENCES = 17_000;
    private static final int STEPS = 1_000_000;

    /** Of so many sequences one is held against more, which takes as long as all the rest. */
    private static final int SOME = 16;

    private static final List<Profile> PROFILES = List.of(
            Platforms.open(),
            Platforms.singleUser(),
            Platforms.firstComeFirstServed(),
            Platforms.approvedByThePrimary(),
            Platforms.namedByThePartner(),
            Platforms.agreedInTheCar(),
            Platforms.booked());

    /** What happened in all sequences together, to show that they reached what they are about. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    /** What a run is to reach, again and again. */
    private static final List<String> WORTHWHILE = List.of(
            "power cut",
            "duplicate",
            "USER_LIMIT_REACHED",
            "PLATFORM_SINGLE_USER",
            "CODE_LOCKED",
            "WRONG_EPOCH",
            "STALE_REVISION",
            "CONFIRMATION_REQUIRED",
            "CANNOT_ELEVATE",
            "CANNOT_REMOVE_SUPERIOR",
            "AWAITING_APPROVAL",
            "OUTSIDE_VALIDITY",
            "v2c/event/handover.answered",
            "v2c/event/users.reset.done",
            "v2c/event/link.redeemed",
            "v2c/event/roster.changed",
            "v2c/user/notice",
            "told",
            "NOT_BOOKED",
            "DOOR_OPEN",
            "NO_SUCH_TRIP",
            "NO_SUCH_BOOKING",
            "v2c/user/trips",
            "v2c/user/status");

    private static int sequences;
    private static long stepsTaken;

    @BeforeContainer
    static void record() {
        RecordedLog.start();
    }

    @AfterContainer
    static void showThatItWasWorthwhile() {
        RecordedLog.stop();
        if (sequences >= SEQUENCES) {
            System.out.println(stepsTaken + " steps in " + sequences + " sequences: " + SEEN);
            assertTrue(stepsTaken >= STEPS, () -> "only " + stepsTaken + " steps");
            WORTHWHILE.forEach(what -> assertTrue(SEEN.getOrDefault(what, 0) >= 50, () -> what + " is rare: " + SEEN));
        }
    }

    @Property(tries = SEQUENCES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void keepsItsPromisesInAnySequence(@ForAll("sequences") byte[] steps) throws Fault {
        walk(steps);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void saysOnlyWhatTheContractHas(@ForAll("sequences") byte[] steps) throws Fault {
        for (Outgoing message : walk(steps).car.received()) {
            ContractSchemas.assertValid(message.topic(), message.payload().toArray());
        }
    }

    @Provide
    Arbitrary<byte[]> sequences() {
        return Arbitraries.bytes()
                .withDistribution(RandomDistribution.uniform())
                .array(byte[].class)
                .ofMinSize(9)
                .ofMaxSize(241)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Walk walk(byte[] steps) throws Fault {
        RecordedLog.take();
        Profile profile = PROFILES.get((steps[0] & 0xff) % PROFILES.size());
        Walk walk = taken(profile, steps);
        List<Transaction> transactions = walk.store.transactions();
        new Journal(profile, walk).check(transactions);
        walk.car.compared().values().forEach(times -> assertTrue(times <= LinkingLimits.MOST_TRIES, "a free guess"));
        CloudEar ear = new CloudEar(walk);
        ear.checkAnswers().forEach(AgentPropertiesTest::count);
        ear.checkAgreement();
        if (sequences % SOME == 0) {
            ear.checkSecrets(transactions);
            new Replay(profile, walk).check(transactions);
            assertSame(walk, taken(profile, steps));
        }
        assertEquals(List.of(), walk.car.damage(), "the record is damaged");
        List<Actuation> told = walk.car.vehicle().told();
        told.forEach(one -> count("told"));
        assertEquals(told.size(), told.stream().map(Actuation::id).distinct().count(), "the car was told twice");
        ear.kinds().forEach(AgentPropertiesTest::count);
        SEEN.merge("power cut", walk.car.starts() - 1, Integer::sum);
        sequences++;
        stepsTaken += (steps.length - 1) / 2;
        return walk;
    }

    private static Walk taken(Profile profile, byte[] steps) throws Fault {
        Walk walk = new Walk(profile, Arrays.hashCode(steps));
        for (int i = 1; i + 1 < steps.length; i += 2) {
            walk.step(steps[i] & 0xff, steps[i + 1] & 0xff);
        }
        walk.heal();
        walk.askAgain(CloudEar.answered(walk));
        // Once more, for a store that had one failure left in it.
        walk.askAgain(CloudEar.answered(walk));
        return walk;
    }

    /** The same steps once more: every byte that was sent is the same, and all that is kept. */
    private static void assertSame(Walk walk, Walk again) throws Fault {
        assertEquals(List.copyOf(walk.car.received()), List.copyOf(again.car.received()), "other messages");
        assertEquals(walk.car.saved(), again.car.saved(), "another end");
    }

    private static void count(String what) {
        SEEN.merge(what, 1, Integer::sum);
    }
}
