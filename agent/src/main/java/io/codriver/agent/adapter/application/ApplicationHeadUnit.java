package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.HeadUnitLines;
import io.codriver.agent.wire.screen.ScreenWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A head unit that is an application on the same board. One thread, which belongs to this head unit, takes connections,
 * reads, answers and writes screens, and never waits for one of them.
 */
public final class ApplicationHeadUnit implements HeadUnit {

    private static final long LONGEST_END_MILLIS = 2_000;

    private final SocketFile file;
    private final Reception reception;
    private final Thread thread;
    private boolean started;

    private ApplicationHeadUnit(SocketFile file, Reception reception) {
        this.file = file;
        this.reception = reception;
        this.thread = new Thread(reception::serve, "head-unit");
        thread.setDaemon(true);
    }

    /**
     * What the applications are told.
     *
     * @param agentVersion of the program
     * @param profile what the car's platform allows
     * @param texts the sentences for people
     */
    public record About(String agentVersion, Profile profile, Texts texts) {}

    /**
     * A head unit whose socket is there; connections are taken as soon as it is started.
     *
     * @param wall for what is left of a time on the screen
     * @param nanos a clock that nobody can set
     * @throws IOException if the socket cannot be made; its text says what to do
     */
    public static ApplicationHeadUnit open(
            ApplicationSettings settings, About about, InstantSource wall, LongSupplier nanos) throws IOException {
        SocketFile file = SocketFile.open(settings);
        try {
            Guests guests = settings.users().isEmpty() ? Guests.of(file.owner()) : new Guests(settings.users());
            ScreenWriter writer = new ScreenWriter(about.texts());
            byte[] greeting = HeadUnitLines.hello(
                    about.agentVersion(),
                    about.texts().languageTag(),
                    about.profile().id());
            return new ApplicationHeadUnit(
                    file,
                    new Reception(
                            file.channel(),
                            guests,
                            new Interpreter(about.texts()),
                            greeting,
                            screen -> HeadUnitLines.screen(writer.write(screen, about.profile(), wall.instant())),
                            nanos));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void start(Inbox inbox) {
        reception.expect(inbox);
        started = true;
        thread.start();
    }

    @Override
    public void show(Screen screen) {
        reception.show(screen);
    }

    @Override
    public void close() {
        reception.end();
        if (started) {
            try {
                thread.join(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        file.close();
    }
}
