package io.codriver.simulator.broker;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running HiveMQ Community Edition with one TLS listener and the contract's broker rule.
 *
 * <p>Sessions, queued and retained messages live in the data folder: a broker started on the folder of a stopped one goes on
 * where that one ended. Stopping ends this object; start a new one instead (HiveMQ cannot start an instance twice). All
 * methods may be called on any thread.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final EmbeddedHiveMQ hiveMq;
    private final BrokerFolder folder;
    private final String host;
    private final int port;
    private boolean stopped;

    EmbeddedBroker(EmbeddedHiveMQ hiveMq, BrokerFolder folder, String host, int port) {
        this.hiveMq = hiveMq;
        this.folder = folder;
        this.host = host;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes connections.
     *
     * @throws BrokerFault when the files of the PKI cannot be read, the port is taken, or HiveMQ does not do as configured
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return BrokerStart.run(settings);
    }

    /** The address that the broker listens on. */
    public String host() {
        return host;
    }

    /** The port that the broker listens on, never 0. */
    public int port() {
        return port;
    }

    /**
     * Ends every connection, writes everything to the data folder and returns when that is done; harmless twice.
     *
     * @throws BrokerFault when HiveMQ does not stop in a minute
     */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            await(hiveMq.stop(), LONGEST_STOP, "stop");
            hiveMq.close();
            folder.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFault("interrupted while the embedded broker stopped", e);
        } catch (ExecutionException | IOException e) {
            throw new BrokerFault("the embedded broker left something behind: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    static void await(CompletableFuture<Void> change, Duration longest, String verb) {
        try {
            change.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFault("interrupted while the embedded broker should " + verb, e);
        } catch (ExecutionException e) {
            throw new BrokerFault("the embedded broker could not " + verb + ": " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new BrokerFault("the embedded broker did not " + verb + " in " + longest.toSeconds() + " s", e);
        }
    }
}
