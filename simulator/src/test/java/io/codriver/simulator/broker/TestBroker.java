package io.codriver.simulator.broker;

/**
 * A broker of one kind that a test may treat badly: every suite over the contract runs against each kind.
 *
 * <p>It listens on loopback with the files of a development PKI, and keeps host, port and data over stop and start. A
 * method returns when what it says is done, and throws when that takes too long.
 */
public interface TestBroker extends AutoCloseable {

    /** A name of the broker that its certificate holds. */
    String host();

    /** The TLS port, the same over stop and start. */
    int port();

    /** Starts again after {@link #stop} or {@link #kill}; takes connections when it returns. */
    void start();

    /** Ends it in order: sessions, queues and retained messages are on disk. */
    void stop();

    /** Ends it at once, without a chance to write; a broker inside this process can only stop. */
    void kill();

    /** Stops and starts again, with what was on disk. */
    default void restart() {
        stop();
        start();
    }

    /** Whether {@link #freeze} is possible. */
    boolean canFreeze();

    /** Makes it hang: connections stay open and nothing is answered. */
    void freeze();

    /** Ends {@link #freeze}; it goes on as if nothing had been. */
    void thaw();

    /** Ends it for good and removes what it left outside the test's folder. */
    @Override
    void close();
}
