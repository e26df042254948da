package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.linking.Link;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import java.util.List;
import java.util.UUID;

/**
 * The same steps give the same list: what had an effect on a walk is done to a second car in the same order at the same
 * time, each once, with the power cut between the steps and never in the middle of one.
 */
final class Replay {

    private final Profile profile;
    private final Walk walk;
    private final Script script = new Script();
    private final MemoryStore store = new MemoryStore();

    Replay(Profile profile, Walk walk) {
        this.profile = profile;
        this.walk = walk;
    }

    void check(List<Transaction> transactions) throws Fault {
        script.follow(transactions.get(0).saved().kept());
        CutCar second = new CutCar(profile, store, script, Witness.blind());
        List<Witness.Step> steps = walk.witness.steps();
        for (int i = 1; i < steps.size(); i++) {
            Witness.Step step = steps.get(i);
            int end = i + 1 < steps.size() ? steps.get(i + 1).transactions() : transactions.size();
            play(second, step, transactions.subList(step.transactions() - 1, end));
        }
        Kept expected = walk.car.saved().kept();
        Kept actual = second.saved().kept();
        assertEquals(expected.epoch(), actual.epoch());
        assertEquals(expected.membership(), actual.membership());
        assertEquals(expected.requests(), actual.requests());
        assertEquals(expected.notices(), actual.notices());
        assertEquals(expected.locationStopped(), actual.locationStopped());
    }

    /** Takes a step again if it had an effect; the first transaction is the one before it. */
    private void play(CutCar second, Witness.Step step, List<Transaction> transactions) throws Fault {
        Kept before = transactions.get(0).saved().kept();
        Kept after = transactions.get(transactions.size() - 1).saved().kept();
        boolean wrote = transactions.size() > 1;
        boolean effect = wrote && !before.equals(after);
        second.setClocks(step.wall(), step.nanos());
        if (step.input().isEmpty()) {
            if (wrote) {
                second.restart();
            }
            return;
        }
        Input input = step.input().get();
        script.follow(after);
        if (input instanceof Input.Sensed || input instanceof Input.SignedIn) {
            // A signal is taken also when the disk fails; what time has ended is then written with the next step.
            store.failCommits(one -> !wrote);
            second.handle(input);
        } else if (effect) {
            // Of a message only what it told of the time may be on disk: the power went before it was decided.
            boolean answered =
                    transactions.stream().skip(1).anyMatch(one -> one.answered().isPresent());
            store.failCommits(one -> !answered && one.answered().isPresent());
            // A connection comes and goes without the list, but each is a moment at which time is followed.
            second.handle(isDeed(input) ? input : new Input.Ticked());
        }
        store.failCommits(one -> false);
        if (wrote) {
            // Whatever was written put both clocks on disk besides; for that anything will do.
            second.handle(new Input.Disconnected(1, true));
        }
    }

    private static boolean isDeed(Input input) {
        return input instanceof Input.Arrived
                || input instanceof Input.Touched
                || input instanceof Input.Acted
                || input instanceof Input.Ticked;
    }

    /** Makes the codes, epochs and references of the walk again. */
    private static final class Script implements Randomness {

        private SecurityCode code = SecurityCode.of("BCDFGHJK");
        private Epoch epoch = Epoch.of(new byte[Epoch.RANDOM_LENGTH]);
        private String reference = "0000-0000";
        private long last;

        void follow(Kept kept) {
            epoch = kept.epoch();
            reference = kept.requests()
                    .open()
                    .flatMap(Link::lastRefusal)
                    .map(Refusal::reference)
                    .filter(one -> !one.isEmpty())
                    .orElse(reference);
            kept.requests().open().map(Link::proof).ifPresent(proof -> {
                if (proof instanceof Proof.Shown shown) {
                    code = shown.code();
                }
            });
        }

        @Override
        public UUID uuid() {
            return new UUID(Long.parseLong(reference.replace("-", ""), 16) << 32, ++last);
        }

        @Override
        public SecurityCode code() {
            return code;
        }

        @Override
        public Epoch epoch() {
            return epoch;
        }
    }
}
