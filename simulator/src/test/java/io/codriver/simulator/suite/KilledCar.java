package io.codriver.simulator.suite;

import io.codriver.agent.boot.Settings;
import io.codriver.simulator.program.AgentProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A car whose agent's process is killed and started again. Its lock guards which process is the present one. */
final class KilledCar implements AutoCloseable {

    /** Of ten kills so many come while the process starts, the others while it works. */
    private static final int EARLY_OF_TEN = 3;

    private static final int LATEST_EARLY_MILLIS = 1_500;
    private static final int LATEST_MILLIS = 500;

    private final Random random;
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();
    private Optional<Settings> settings = Optional.empty();
    private Optional<AgentProgram> process = Optional.empty();

    KilledCar(Random random) {
        this.random = random;
    }

    /** What the screen showed as codes, in order. */
    BlockingQueue<String> codes() {
        return codes;
    }

    /** Puts a car with an empty store in the place of the one there is. */
    synchronized void replace(Settings fresh) throws InterruptedException {
        settings = Optional.of(fresh);
        restart();
        codes.clear();
    }

    /** Waits for a random moment, kills the process and starts it again; false if another car came in between. */
    boolean killAtRandom() throws InterruptedException {
        AgentProgram running = current();
        boolean early = random.nextInt(10) < EARLY_OF_TEN;
        if (!early) {
            awaitConnected(running);
        }
        boolean ended = running.awaitEnd(random.nextInt(early ? LATEST_EARLY_MILLIS : LATEST_MILLIS));
        synchronized (this) {
            if (current() != running) {
                return false;
            }
            if (ended) {
                throw new AssertionError("the agent has ended by itself");
            }
            restart();
            return true;
        }
    }

    @Override
    public synchronized void close() {
        process.ifPresent(AgentProgram::kill);
        process = Optional.empty();
    }

    private synchronized AgentProgram current() {
        return process.orElseThrow();
    }

    private synchronized void restart() {
        close();
        Settings present = settings.orElseThrow();
        Path folder = present.storeFolder().resolveSibling(present.storeFolder().getFileName() + "-run");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = Optional.of(AgentProcess.start(present, folder, codes));
    }

    private static void awaitConnected(AgentProgram running) throws InterruptedException {
        try {
            running.connected().get(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the agent did not connect", e);
        }
    }
}
