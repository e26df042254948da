package io.codriver.agent.adapter.systemd;

import io.codriver.agent.app.port.Standing;
import io.codriver.agent.app.port.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/** systemd as the supervisor. What it did not take is told again with the next tick. The lock guards what was told. */
public final class SystemdSupervisor implements Supervisor {

    private final NotifySocket socket;
    private final Optional<Duration> pause;
    private final LongSupplier nanoTime;
    private boolean told;
    private boolean ending;
    private boolean warned;
    private long lastFed;
    private String lastStatus = "";

    /**
     * A supervisor to whom nothing was told.
     *
     * @param patience after how long a silence the agent is ended, if at all
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    SystemdSupervisor(NotifySocket socket, Optional<Duration> patience, LongSupplier nanoTime) {
        this.socket = socket;
        // Half of it, as sd_watchdog_enabled(3) advises: one that comes late is not yet too late.
        this.pause = patience.map(most -> most.dividedBy(2));
        this.nanoTime = nanoTime;
    }

    /** The supervisor, if it is systemd that started this process and wants to hear of it. Loads nothing else otherwise. */
    public static Optional<Supervisor> find(Map<String, String> environment, long processId, LongSupplier nanoTime) {
        return Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(name -> !name.isEmpty())
                .map(name -> new SystemdSupervisor(
                        new UnixDatagrams(name), Watchdog.findPatience(environment, processId), nanoTime));
    }

    @Override
    public void begun(Standing standing) {
        tell(standing);
    }

    @Override
    public void working(Standing standing) {
        tell(standing);
    }

    @Override
    public synchronized void ending() {
        if (!ending) {
            ending = true;
            send("STOPPING=1\nSTATUS=Says farewell and ends\n");
        }
    }

    private synchronized void tell(Standing standing) {
        if (ending) {
            return;
        }
        String status = StatusLine.of(standing);
        long now = nanoTime.getAsLong();
        StringBuilder message = new StringBuilder();
        if (!told) {
            message.append("READY=1\n");
        }
        if (isDue(now)) {
            message.append("WATCHDOG=1\n");
        }
        if (!status.equals(lastStatus)) {
            message.append("STATUS=").append(status).append('\n');
        }
        if (!message.isEmpty() && send(message.toString())) {
            lastFed = message.indexOf("WATCHDOG=1") >= 0 ? now : lastFed;
            told = true;
            lastStatus = status;
        }
    }

    private boolean isDue(long now) {
        return pause.isPresent() && (!told || now - lastFed >= pause.get().toNanos());
    }

    private boolean send(String message) {
        try {
            return socket.send(message);
        } catch (IOException | LinkageError e) {
            // LinkageError: the library's native part is not there, or not for this board.
            if (!warned) {
                warned = true;
                Logger.warn("systemd cannot be told how the agent is: {}", e.toString());
            }
            return false;
        }
    }
}
