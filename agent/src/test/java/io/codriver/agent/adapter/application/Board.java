package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.RecordingInbox;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.SampleScreens;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A head unit behind a real socket, with a steady clock that a test moves. */
final class Board implements AutoCloseable {

    final RecordingInbox inbox = new RecordingInbox();
    final Path socket;
    private final AtomicLong nanos = new AtomicLong(System.nanoTime());
    private final ApplicationHeadUnit headUnit;

    Board(Path folder, String... users) throws IOException {
        this.socket = folder.resolve("s");
        this.headUnit = ApplicationHeadUnit.open(
                new ApplicationSettings(socket, Set.of(users), Optional.empty()),
                new ApplicationHeadUnit.About(
                        "1.2.3",
                        SettingsReader.ownProfiles().stream()
                                .filter(one -> one.id().equals("mini-os9"))
                                .findFirst()
                                .orElseThrow(),
                        new Texts(Locale.ENGLISH)),
                () -> Instant.parse("2026-03-14T09:00:00Z"),
                nanos::get);
        headUnit.start(inbox);
    }

    /** Shows the empty screen of a car that stands or moves. */
    void show(boolean moving) {
        headUnit.show(screen(moving));
    }

    void show(Screen screen) {
        headUnit.show(screen);
    }

    static Screen screen(boolean moving) {
        return SampleScreens.screen(Optional.empty(), List.of(), List.of(), moving);
    }

    /** Lets time pass, and the head unit notice it. */
    void pass(Duration time, boolean moving) {
        nanos.addAndGet(time.toNanos());
        show(moving);
    }

    @Override
    public void close() {
        headUnit.close();
    }
}
