package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Uplink;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * The link to the cloud over MQTT 5. One thread of its own connects, waits until the connection ends, and connects again;
 * see {@link BackOff}. All that the core calls returns at once: Paho only puts it into a queue.
 */
public final class PahoUplink implements Uplink {

    /** A connection that held this long counts as good: the next failure starts the back-off anew. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration INBOX_RETRY = Duration.ofMillis(100);

    private final UplinkSettings settings;
    private final SocketFactory sockets;
    private final Supplier<Optional<String>> obstacle;
    private final Causes causes;
    private final Causes causesOfAttempt;
    private final BackOff backOff;
    private final Waiting waiting;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Guards what follows: it is shared by the deciding and the connecting thread. */
    private final Object lock = new Object();

    /** Open from when there is no use in waiting any longer; so is one that was opened while an attempt was on its way. */
    private CountDownLatch pauseOver = new CountDownLatch(1);

    private @Nullable Thread thread;
    private @Nullable BrokerSocket socket;
    private @Nullable Connection connection;
    private @Nullable Farewell farewell;

    /** Of the connecting thread alone. */
    private long connections;

    /** Written by the connecting thread, read by the deciding one. */
    private volatile String lastTrouble = "";

    private record Farewell(Outgoing message, Duration longest) {}

    /**
     * An uplink that does nothing before {@link #start}.
     *
     * @param sockets makes the connection safe. One for TLS is asked to lay TLS over a connected socket (its own checks of
     *     the broker's name included); for any other kind, which only tests use, the connection stays plain
     * @param obstacle asked before each attempt: why there is no use in connecting now, in words for a person, such as a
     *     certificate that has expired. A broker that refuses the same car again and again is a burden to both
     * @param explain turns a failure of TCP or TLS into part of a sentence for a person; must not wait
     * @param explainAttempt the same for an attempt that did not become a connection; may ask the broker again
     */
    public PahoUplink(
            UplinkSettings settings,
            SocketFactory sockets,
            Supplier<Optional<String>> obstacle,
            Function<Throwable, String> explain,
            Function<Throwable, String> explainAttempt,
            RandomGenerator random,
            Waiting waiting) {
        this.settings = settings;
        this.sockets = sockets;
        this.obstacle = obstacle;
        this.causes = new Causes(explain);
        this.causesOfAttempt = new Causes(explainAttempt);
        this.backOff = new BackOff(random);
        this.waiting = waiting;
    }

    @Override
    public void start(long firstBdSeq, Inbox inbox) {
        synchronized (lock) {
            if (thread != null) {
                throw new IllegalStateException("started twice");
            }
            thread = new Thread(() -> run(firstBdSeq, inbox), "uplink");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void send(Outgoing message) {
        findConnection().ifPresent(one -> one.send(message));
    }

    @Override
    public void acknowledge(Delivery.Handle delivery) {
        findConnection().ifPresent(one -> one.acknowledge(delivery));
    }

    @Override
    public void reconnect() {
        findConnection().ifPresent(one -> one.end(Ending.lost("the agent wants the broker to send again")));
    }

    @Override
    public void tryNow() {
        synchronized (lock) {
            if (connection == null || !connection.isAnnounced()) {
                pauseOver.countDown();
            }
        }
    }

    @Override
    public Optional<String> findTrouble() {
        return Optional.of(lastTrouble).filter(why -> !why.isEmpty());
    }

    @Override
    public void stop(Outgoing message, Duration longest) {
        Thread running;
        synchronized (lock) {
            if (farewell == null) {
                // Half for the farewell, the rest to end the threads.
                farewell = new Farewell(message, longest.dividedBy(2));
            }
            running = thread;
            stopping.countDown();
            pauseOver.countDown();
            if (connection != null) {
                connection.end(Ending.STOP);
            }
            if (socket != null && (connection == null || !connection.isAnnounced())) {
                socket.abort();
            }
        }
        if (running != null) {
            try {
                running.join(Math.max(1, longest.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<Connection> findConnection() {
        synchronized (lock) {
            return Optional.ofNullable(connection);
        }
    }

    private void run(long firstBdSeq, Inbox inbox) {
        long bdSeq = firstBdSeq;
        try {
            while (!isStopping()) {
                Ending ending = attempt(bdSeq++, inbox);
                Duration pause = backOff.after(ending.kind());
                report(ending, pause);
                pause(ending, pause);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but one who wants it to end.
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Ending ending, Duration pause) throws InterruptedException {
        if (ending.kind() != Ending.Kind.LOST) {
            waiting.await(stopping, pause);
            return;
        }
        CountDownLatch over;
        synchronized (lock) {
            over = pauseOver;
        }
        if (waiting.await(over, pause)) {
            backOff.startAnew();
            synchronized (lock) {
                pauseOver = new CountDownLatch(1);
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** One attempt, and the connection if it comes to that; returns when it is over and all its threads have ended. */
    private Ending attempt(long bdSeq, Inbox inbox) throws InterruptedException {
        Optional<String> reason = obstacle.get();
        if (reason.isPresent()) {
            return Ending.lost(reason.get());
        }
        BrokerSocket opened = new BrokerSocket();
        try {
            synchronized (lock) {
                socket = opened;
            }
            opened.open(settings, sockets);
            return connect(opened, bdSeq, inbox);
        } catch (IOException | MqttException e) {
            return isStopping() ? Ending.STOP : causesOfAttempt.of(e);
        } finally {
            opened.abort();
            synchronized (lock) {
                socket = null;
            }
        }
    }

    private Ending connect(BrokerSocket opened, long bdSeq, Inbox inbox) throws MqttException, InterruptedException {
        PahoSession session = new PahoSession(connections + 1, settings, opened, causes, inbox);
        Connection one = session.connection();
        boolean announced = false;
        try {
            synchronized (lock) {
                connection = one;
            }
            if (isStopping()) {
                return Ending.STOP;
            }
            Granted granted = session.establish(bdSeq);
            announced = one.announce(granted, bdSeq);
            if (announced) {
                connections++;
                good(granted);
                hold(session, one);
            }
            return one.ending();
        } finally {
            synchronized (lock) {
                connection = null;
            }
            session.close();
            if (announced) {
                tell(new Input.Disconnected(connections, one.ending().kind() == Ending.Kind.TAKEN_OVER), inbox);
            }
        }
    }

    private void good(Granted granted) {
        lastTrouble = "";
        Logger.info(
                "Connected to {}:{}{}.",
                settings.host(),
                settings.port(),
                granted.sessionPresent() ? "" : ", with a new session");
    }

    private void hold(PahoSession session, Connection one) throws InterruptedException {
        if (!waiting.await(one.over(), SETTLED)) {
            backOff.settled();
            one.over().await();
        }
        Farewell last;
        synchronized (lock) {
            last = farewell;
        }
        if (last != null) {
            session.farewell(last.message(), last.longest());
        }
    }

    /** The core must hear of it: it would go on sending into nothing. */
    private void tell(Input input, Inbox inbox) throws InterruptedException {
        while (!isStopping() && !inbox.offer(input)) {
            waiting.await(stopping, INBOX_RETRY);
        }
    }

    /** One line when the cause changes, not one an attempt. */
    private void report(Ending ending, Duration pause) {
        if (ending.kind() == Ending.Kind.STOPPED) {
            return;
        }
        if (ending.why().equals(lastTrouble)) {
            Logger.debug("Still not connected; next try within {} s.", pause.toSeconds() + 1);
            return;
        }
        lastTrouble = ending.why();
        Logger.warn(
                "Not connected to {}:{}: {}. Next try within {} s.",
                settings.host(),
                settings.port(),
                ending.why(),
                pause.toSeconds() + 1);
    }
}
