package io.codriver.simulator.broker;

import java.nio.file.Path;

/** HiveMQ Community Edition inside the test's own process. */
public final class EmbeddedTestBroker implements TestBroker {

    private final BrokerSettings settings;
    private EmbeddedBroker broker;

    private EmbeddedTestBroker(BrokerSettings settings, EmbeddedBroker broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /** Starts one with its data in {@code folder}. */
    public static EmbeddedTestBroker start(Path pki, Path folder) {
        BrokerSettings settings = BrokerSettings.onLoopback(pki, folder);
        EmbeddedBroker broker = EmbeddedBroker.start(settings);
        return new EmbeddedTestBroker(settings.withPort(broker.port()), broker);
    }

    @Override
    public String host() {
        return settings.host();
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public void start() {
        broker = EmbeddedBroker.start(settings);
    }

    @Override
    public void stop() {
        broker.stop();
    }

    @Override
    public void kill() {
        broker.stop();
    }

    @Override
    public boolean canFreeze() {
        return false;
    }

    @Override
    public void freeze() {
        throw new UnsupportedOperationException("the embedded broker is no process of its own");
    }

    @Override
    public void thaw() {
        throw new UnsupportedOperationException("the embedded broker is no process of its own");
    }

    @Override
    public void close() {
        broker.close();
    }
}
