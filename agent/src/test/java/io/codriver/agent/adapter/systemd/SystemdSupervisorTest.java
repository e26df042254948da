package io.codriver.agent.adapter.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.Standing;
import io.codriver.agent.app.port.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What systemd hears, and when. */
class SystemdSupervisorTest {

    private static final Standing FIRST = new Standing(0, 7, false, Optional.empty(), 0, true);
    private static final Standing ONLINE = new Standing(2, 7, true, Optional.empty(), 0, true);
    private static final String ONLINE_STATUS = "STATUS=2 of 7 users linked; connected\n";

    private final List<String> heard = new ArrayList<>();
    private final Supervisor supervisor = supervisor(Optional.of(Duration.ofSeconds(30)));
    private Duration now = Duration.ofDays(-3);
    private boolean queueIsFull;
    private boolean broken;
    private boolean lacksNativePart;

    @BeforeEach
    void record() {
        RecordedLog.start();
    }

    @AfterEach
    void print() {
        RecordedLog.stop();
    }

    @Test
    void hearsThatTheAgentIsReadyAndHowItIs() {
        supervisor.begun(FIRST);
        assertEquals(List.of("READY=1\nWATCHDOG=1\nSTATUS=0 of 7 users linked; not connected\n"), heard);
    }

    @Test
    void hearsOfLifeAfterHalfOfItsPatienceAndNotBefore() {
        supervisor.begun(ONLINE);
        heard.clear();
        work(Duration.ofMillis(14_999));
        assertEquals(List.of(), heard);
        work(Duration.ofMillis(1));
        assertEquals(List.of("WATCHDOG=1\n"), heard);
        work(Duration.ofMillis(14_999));
        assertEquals(List.of("WATCHDOG=1\n"), heard);
        work(Duration.ofMillis(1));
        assertEquals(List.of("WATCHDOG=1\n", "WATCHDOG=1\n"), heard);
    }

    @Test
    void hearsNothingOfLifeWithoutAWatchdog() {
        Supervisor patient = supervisor(Optional.empty());
        patient.begun(ONLINE);
        now = now.plusDays(1);
        patient.working(ONLINE);
        assertEquals(List.of("READY=1\n" + ONLINE_STATUS), heard);
    }

    @Test
    void hearsOfAChangeOnce() {
        supervisor.begun(FIRST);
        heard.clear();
        supervisor.working(ONLINE);
        supervisor.working(ONLINE);
        assertEquals(List.of(ONLINE_STATUS), heard);
    }

    @Test
    void hearsAgainWhatItDidNotTake() {
        queueIsFull = true;
        supervisor.begun(ONLINE);
        assertEquals(List.of(), heard);
        queueIsFull = false;
        supervisor.working(ONLINE);
        assertEquals(List.of("READY=1\nWATCHDOG=1\n" + ONLINE_STATUS), heard);
    }

    @Test
    void hearsOfTheEndOnceAndOfNothingAfterIt() {
        supervisor.begun(ONLINE);
        heard.clear();
        supervisor.ending();
        supervisor.ending();
        now = now.plusDays(1);
        supervisor.working(FIRST);
        assertEquals(List.of("STOPPING=1\nSTATUS=Says farewell and ends\n"), heard);
    }

    @Test
    void isWarnedOfOnceWhenItCannotBeReachedAndHearsEverythingWhenItCan() {
        broken = true;
        supervisor.begun(ONLINE);
        supervisor.working(ONLINE);
        assertEquals(
                List.of("WARN " + SystemdSupervisor.class.getName()
                        + ": systemd cannot be told how the agent is: java.io.IOException: nobody there"),
                RecordedLog.take());
        broken = false;
        supervisor.working(ONLINE);
        assertEquals(List.of("READY=1\nWATCHDOG=1\n" + ONLINE_STATUS), heard);
    }

    @Test
    void doesNotStopTheAgentWhereTheLibraryHasNoNativePart() {
        lacksNativePart = true;
        supervisor.begun(ONLINE);
        supervisor.ending();
        assertEquals(1, RecordedLog.take().size());
    }

    private void work(Duration later) {
        now = now.plus(later);
        supervisor.working(ONLINE);
    }

    private SystemdSupervisor supervisor(Optional<Duration> patience) {
        return new SystemdSupervisor(this::take, patience, () -> now.toNanos());
    }

    private boolean take(String message) throws IOException {
        if (lacksNativePart) {
            throw new UnsatisfiedLinkError("no such board");
        }
        if (broken) {
            throw new IOException("nobody there");
        }
        return !queueIsFull && heard.add(message);
    }
}
