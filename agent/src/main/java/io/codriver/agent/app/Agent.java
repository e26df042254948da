package io.codriver.agent.app;

import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Standing;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Fresh;
import io.codriver.agent.domain.Outcome;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.Rules;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * The straight path. Every input takes it, one after the other, on the deciding thread:
 *
 * <pre>
 * bytes → gate → rules → one transaction → screen → MQTT acknowledgement → outbox
 * </pre>
 *
 * <p>The power may go after each step. Before the transaction nothing has happened, and the broker delivers again.
 * After it the broker delivers again and the stored answer goes out; what the outbox holds is sent after the next start;
 * the screen is drawn anew from the state.
 */
public final class Agent {

    /** An open request's clock is on disk to the minute, so that no chain of restarts makes it live longer. */
    private static final Duration CLOCK_TO_DISK = Duration.ofMinutes(1);
    /** What the broker has may stay in the store's outbox that long when nothing else is written. */
    private static final Duration OUTBOX_TO_DISK = Duration.ofSeconds(5);

    private final World world;
    private final Memory memory;
    private final Gate gate;
    private final Outbox outbox;
    private final Surface surface;
    private final Auditor auditor;

    /**
     * An agent with the state that its store holds.
     *
     * @throws Fault if the store cannot be read or written
     */
    public Agent(Identity identity, World world) throws Fault {
        this.world = world;
        Messages messages =
                new Messages(identity.vid(), identity.agentVersion(), world.randomness()::uuid, identity.texts());
        this.memory = new Memory(world.store(), world.clocks(), messages, identity, world.randomness());
        this.gate = new Gate(identity.vid(), world.store());
        this.outbox = new Outbox(world.store(), world.uplink());
        this.surface = new Surface(world.headUnit(), world.uplink(), messages, outbox::waiting, identity.certificate());
        this.auditor = new Auditor(world.store(), world.anchor());
    }

    /**
     * Begins: from now on inputs come. Called once, by the deciding thread.
     *
     * @param provision the primary with whom the car was delivered, if a file says so
     * @param inbox leads to {@link #handle}
     */
    public void start(Optional<Nominee> provision, Inbox inbox) throws Fault {
        outbox.restart(memory.lastSeq());
        Book record = auditor.open();
        // Before the start is counted: a transaction takes the wall clock as it is, and then nobody knows any more
        // that it was behind.
        decide(new Request.Started(memory.findStop()), Optional.empty());
        memory.countStart();
        audit(record);
        if (provision.isPresent()) {
            provision(provision.get());
        }
        finishReset();
        world.headUnit().start(inbox);
        world.vehicle().start(inbox);
        surface.draw(memory.state(), memory.now().wall());
        world.uplink().start(memory.starts() * Surface.CONNECTIONS_A_START, inbox);
    }

    /**
     * Takes one input all the way. Only ever one at a time.
     *
     * @throws StoreLost if the store can no longer be read; the agent must not be used any more
     */
    public void handle(Input input) {
        try {
            input.match(new Path());
            surface.draw(memory.state(), memory.now().wall());
            outbox.send();
        } catch (Fault fault) {
            Logger.error("{}", fault.getMessage());
            mend(input);
        }
        surface.publish(memory.state());
    }

    /** How the agent stands. To be asked by the deciding thread. */
    public Standing standing() {
        State state = memory.state();
        return new Standing(
                state.roster().size(),
                state.profile().userLimit(),
                surface.isOnline(),
                world.uplink().findTrouble(),
                outbox.waiting(),
                surface.canSave());
    }

    /** Says farewell to the cloud and ends; to be called when no more inputs are handled. */
    public void stop(Duration longest) {
        auditor.anchor(memory.state().kept().audit().head(), memory.now());
        surface.stop(longest);
        world.vehicle().close();
    }

    private final class Path implements Input.Cases {

        @Override
        public void arrived(Input.Arrived input) throws Fault {
            Delivery delivery = input.delivery();
            Verdict verdict = gate.judge(delivery, memory.state().epoch().id(), memory.now());
            if (verdict instanceof Verdict.Admitted admitted) {
                if (memory.state().kept().clockDoubt().isPresent()) {
                    decide(new Request.TimeHeard(admitted.request().sentAt()), Optional.empty());
                }
                world.time().heard(admitted.request().sentAt());
                decide(admitted.request(), Optional.of(admitted.mark()));
            } else if (verdict instanceof Verdict.Seen seen) {
                commit(memory.draft(memory.state()).again(seen.answered()));
            } else if (verdict instanceof Verdict.Refused refused) {
                Logger.warn(
                        "A message to the car was refused: {} {}",
                        refused.reason(),
                        refused.problem().orElse(""));
                commit(draftOf(refused)
                        .receipt(refused.id(), refused.receipt(), refused.mark())
                        .events(refused.alert().stream().toList()));
            }
            surface.draw(memory.state(), memory.now().wall());
            world.uplink().acknowledge(delivery.handle());
        }

        @Override
        public void connected(Input.Connected input) throws Fault {
            surface.online(input.bdSeq());
            world.time().connected();
            outbox.connected(input.window());
            decide(new Request.Connected(), Optional.empty());
        }

        @Override
        public void disconnected(Input.Disconnected input) throws Fault {
            surface.offline();
            outbox.disconnected();
            if (input.takenOver()) {
                Event alert = new Event.Happened(
                        EventType.SECURITY_ALERT, Details.none().with("what", "SESSION_TAKEN_OVER"));
                commit(memory.draft(memory.state()).events(List.of(alert)));
            }
        }

        @Override
        public void sent(Input.Sent input) {
            outbox.arrived(input.seq());
        }

        @Override
        public void touched(Input.Touched input) throws Fault {
            decide(new Request.FromOccupant(input.action()), Optional.empty());
            finishReset();
        }

        @Override
        public void sensed(Input.Sensed input) throws Fault {
            decide(new Request.CarSays(input.readings()), Optional.empty());
        }

        @Override
        public void acted(Input.Acted input) throws Fault {
            decide(new Request.CarDid(input.actuation(), input.done()), Optional.empty());
        }

        @Override
        public void signedIn(Input.SignedIn input) throws Fault {
            decide(new Request.DriverIs(input.driver()), Optional.empty());
        }

        @Override
        public void ticked(Input.Ticked input) throws Fault {
            if (world.clocks().wasSet()) {
                Logger.info("The clock was set: it is {} now.", memory.now().wall());
                world.uplink().tryNow();
            }
            decide(new Request.TimePassed(surface.isOnline()), Optional.empty());
            finishReset();
            if (isDueForDisk()) {
                commit(memory.draft(memory.state()));
            }
            auditor.tick(memory.state().kept().audit().head(), memory.now());
        }
    }

    private void decide(Request request, Optional<Verdict.Mark> mark) throws Fault {
        State before = memory.state();
        Moment now = memory.now();
        Outcome outcome = Rules.decide(before, request, now, fresh(), world.slowHash());
        boolean changes = !outcome.state().kept().equals(before.kept());
        boolean says = outcome.receipt().isPresent() || !outcome.events().isEmpty();
        if (!changes && !says && outcome.actuations().isEmpty()) {
            memory.take(outcome.state());
            show(outcome, now);
            return;
        }
        if (!(request instanceof Request.FromOccupant)) {
            // What the car says is so, whether or not the disk takes what follows from it.
            memory.take(before.with(outcome.state().signals()));
        }
        Draft draft = memory.draft(outcome.state());
        if (request instanceof Request.FromCloud message) {
            draft.receipt(Optional.of(message.id()), outcome.receipt().orElseThrow(), mark);
        }
        commit(draft.events(outcome.events()).lines(outcome.lines()));
        // Only now: what the car was told is on disk, so that it is never told twice.
        outcome.actuations().forEach(world.vehicle()::actuate);
        show(outcome, now);
    }

    private void show(Outcome outcome, Moment now) {
        outcome.sights().forEach(sight -> surface.tell(memory.state(), now, sight));
    }

    /** Whoever changed the record, or put an older store back, is told of; the car goes on. */
    private void audit(Book record) throws Fault {
        List<Damage> found = record.inspect();
        if (!found.isEmpty()) {
            found.forEach(one ->
                    Logger.error("The record of changes was tampered with: {} at line {}", one.kind(), one.line()));
            Outcome told = Rules.damaged(memory.state(), record, found, memory.now());
            commit(memory.draft(told.state()).events(told.events()).lines(told.lines()));
        }
        // Only now: until the cloud is told, the next start finds the same again.
        auditor.anchor(memory.state().kept().audit().head(), memory.now());
    }

    private Draft draftOf(Verdict.Refused refused) {
        Optional<Outcome> recorded =
                refused.request().map(request -> Rules.refuse(memory.state(), request, refused.reason(), memory.now()));
        return recorded.map(outcome -> memory.draft(outcome.state()).lines(outcome.lines()))
                .orElseGet(() -> memory.draft(memory.state()));
    }

    private void provision(Nominee nominee) throws Fault {
        decide(new Request.Provisioned(nominee), Optional.empty());
        if (!memory.state().roster().findPrimary().map(User::id).equals(Optional.of(nominee.user()))) {
            Logger.warn("The provisioning file names the primary of a car that had users before: it names nobody.");
        }
    }

    /** Tried again with every tick: while somebody reads the store, what was erased is still in its log. */
    private void finishReset() throws Fault {
        if (memory.state().kept().mustErase() && world.store().erase()) {
            decide(new Request.Erased(), Optional.empty());
        }
    }

    private Fresh fresh() {
        return new Fresh(
                world.randomness().code(),
                world.randomness().epoch(),
                world.randomness().uuid());
    }

    private void commit(Draft draft) throws Fault {
        boolean sameEpoch = draft.after().epoch().equals(memory.state().epoch());
        Transaction written = memory.commit(draft, outbox.arrived());
        if (!sameEpoch) {
            outbox.forget();
        }
        outbox.committed(written.outgoing(), written.sent());
        surface.canSave(true);
    }

    private boolean isDueForDisk() {
        Duration idle = memory.sinceLastCommit();
        boolean clock = memory.state().kept().hasDeadline() && idle.compareTo(CLOCK_TO_DISK) >= 0;
        boolean waiting = !outbox.arrived().isEmpty() || !surface.canSave();
        return clock || (waiting && idle.compareTo(OUTBOX_TO_DISK) >= 0);
    }

    /** After a transaction failed nobody knows whether it happened: the store is asked, and believed. */
    private void mend(Input input) {
        try {
            memory.reopen();
            outbox.restart(memory.lastSeq());
            surface.canSave(false);
            if (input instanceof Input.Arrived arrived) {
                answerAfterFault(arrived.delivery());
            }
            outbox.send();
        } catch (Fault fault) {
            throw new StoreLost(fault);
        }
        surface.draw(memory.state(), memory.now().wall());
    }

    private void answerAfterFault(Delivery delivery) throws Fault {
        Verdict verdict = gate.judge(delivery, memory.state().epoch().id(), memory.now());
        if (verdict instanceof Verdict.Admitted admitted) {
            Optional<MessageId> id = Optional.of(admitted.request().id());
            surface.answerUnkept(memory.state(), memory.now(), id, Receipt.rejected(Reason.STORAGE));
        } else if (verdict instanceof Verdict.Refused refused) {
            // Only an answer that would have been remembered waits until it can be.
            Receipt receipt = refused.mark().isPresent() ? Receipt.rejected(Reason.STORAGE) : refused.receipt();
            surface.answerUnkept(memory.state(), memory.now(), refused.id(), receipt);
        }
        // Otherwise the transaction was written after all, and its answer is in the outbox.
        world.uplink().acknowledge(delivery.handle());
    }
}
