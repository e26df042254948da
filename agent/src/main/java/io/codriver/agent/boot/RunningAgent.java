package io.codriver.agent.boot;

import io.codriver.agent.adapter.anchor.FileAnchor;
import io.codriver.agent.adapter.crypto.Pbkdf2SlowHash;
import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.app.Agent;
import io.codriver.agent.app.Clocks;
import io.codriver.agent.app.Identity;
import io.codriver.agent.app.SerialInbox;
import io.codriver.agent.app.World;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Supervisor;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.CertificateLife;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.text.Texts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An agent with its store, its uplink and its threads. */
public final class RunningAgent implements AutoCloseable {

    /** Sixteen deliveries and sixteen of the broker's confirmations may wait, and an occupant with quick fingers. */
    private static final int MOST_WAITING = 256;

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final ExecutorService deciding;
    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "codriver-tick"));
    private final Store store;
    private final Agent agent;
    private final SerialInbox inbox;
    private final Supervisor supervisor;
    private boolean closed;

    private RunningAgent(Store store, Agent agent, Supervisor supervisor, Consumer<Throwable> ended) {
        this.store = store;
        this.agent = agent;
        this.supervisor = supervisor;
        this.deciding = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "codriver-agent");
            thread.setUncaughtExceptionHandler((where, problem) -> ended.accept(problem));
            return thread;
        });
        this.inbox = new SerialInbox(MOST_WAITING, deciding, this::handle);
    }

    /**
     * Starts an agent.
     *
     * @param headUnit the agent closes it when it ends
     * @param vehicle the agent closes it when it ends
     * @param ended told, from the deciding thread, why the agent cannot go on; then it is to be closed
     * @throws Fault if the store cannot be used
     * @throws TlsRefusedException if the car's key or certificate cannot be used
     */
    public static RunningAgent start(Settings settings, HeadUnit headUnit, Vehicle vehicle, Consumer<Throwable> ended)
            throws Fault, TlsRefusedException {
        return start(settings, headUnit, vehicle, new Clocks(InstantSource.system(), System::nanoTime), ended);
    }

    /** Starts an agent whose deadlines go by these clocks; certificates are always held against the real one. */
    public static RunningAgent start(
            Settings settings, HeadUnit headUnit, Vehicle vehicle, Clocks clocks, Consumer<Throwable> ended)
            throws Fault, TlsRefusedException {
        return start(settings, headUnit, vehicle, clocks, Supervisor.NONE, ended);
    }

    /** Starts an agent over whom somebody watches. */
    static RunningAgent start(
            Settings settings,
            HeadUnit headUnit,
            Vehicle vehicle,
            Clocks clocks,
            Supervisor supervisor,
            Consumer<Throwable> ended)
            throws Fault, TlsRefusedException {
        SecureRandom random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        BrokerLink link = BrokerLink.of(settings, clock, random);
        Store store = SqliteStore.open(settings.storeFolder());
        try {
            Identity identity = new Identity(
                    link.identity().vid(),
                    new CertificateLife(
                            link.identity().notBefore(), link.identity().notAfter()),
                    settings.profile(),
                    settings.history(),
                    AgentVersion.text(),
                    new Texts(settings.language()));
            World world = new World(
                    store,
                    link.uplink(settings, random),
                    headUnit,
                    vehicle,
                    new FileAnchor(settings.storeFolder()),
                    clocks,
                    link.time(),
                    new SecureRandomness(random),
                    new Pbkdf2SlowHash());
            Optional<ProvisioningFile> file = settings.provisioningFile().map(ProvisioningFile::new);
            return begin(new RunningAgent(store, new Agent(identity, world), supervisor, ended), identity.vid(), file);
        } catch (Fault fault) {
            store.close();
            throw fault;
        }
    }

    private static RunningAgent begin(RunningAgent agent, String vid, Optional<ProvisioningFile> file) throws Fault {
        try {
            file.ifPresent(ProvisioningFile::finishDestroying);
            Optional<Nominee> named = file.flatMap(one -> one.readForStart(vid));
            agent.begin(named);
            // Not before: what the file says is in the store now, or the car does not want it.
            file.filter(one -> named.isPresent()).ifPresent(ProvisioningFile::destroy);
            return agent;
        } catch (Fault fault) {
            agent.close();
            throw fault;
        }
    }

    /** Says farewell to the cloud and ends everything; harmless twice, waits some seconds at most. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.ending();
        ticking.shutdownNow();
        inbox.close();
        deciding.shutdown();
        try {
            if (!deciding.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                // The store is left as it is: a transaction that hangs is on disk whole, or not at all.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        agent.stop(FAREWELL);
        store.close();
    }

    private void handle(Input input) {
        agent.handle(input);
        if (input instanceof Input.Ticked) {
            supervisor.working(agent.standing());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A tick that is not taken is followed by the next; none can fail.
    private void begin(Optional<Nominee> provision) throws Fault {
        // On the deciding thread too: what the head unit and the uplink hand in meanwhile waits behind it.
        Future<Void> started = deciding.submit(() -> {
            agent.start(provision, inbox);
            supervisor.begun(agent.standing());
            return null;
        });
        try {
            started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException("the agent has a bug", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the agent started", e);
        }
        ticking.scheduleAtFixedRate(() -> inbox.offer(new Input.Ticked()), 1, 1, TimeUnit.SECONDS);
    }
}
