package io.codriver.agent.adapter.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.RecordingInbox;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.HeadUnitLines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bug behind one connection. */
class BrokenDrawingTest {

    @Test
    @Timeout(60)
    void endsTheConnectionAndNotTheHeadUnit(@TempDir Path folder) throws Exception {
        RecordedLog.start();
        SocketFile file = SocketFile.open(new ApplicationSettings(folder.resolve("s"), Set.of(), Optional.empty()));
        Reception reception = new Reception(
                file.channel(),
                Guests.of(file.owner()),
                new Interpreter(new Texts(Locale.ENGLISH)),
                HeadUnitLines.hello("1", "en", "p"),
                screen -> {
                    if (screen.moving()) {
                        throw new IllegalStateException("a bug");
                    }
                    return "{\"screen\":{}}\n".getBytes(StandardCharsets.UTF_8);
                },
                System::nanoTime);
        reception.expect(new RecordingInbox());
        Thread thread = new Thread(reception::serve);
        thread.start();
        try (TestApplication application = TestApplication.connect(folder.resolve("s"))) {
            application.greet();
            reception.show(Board.screen(true));
            assertEquals("BROKEN", application.hear("bye").path("bye").asText());
            application.awaitEnd();
            reception.show(Board.screen(false));
            try (TestApplication next = TestApplication.connect(folder.resolve("s"))) {
                next.greet();
                next.hear("screen");
            }
        } finally {
            reception.end();
            thread.join();
            file.close();
        }
        assertTrue(RecordedLog.take().stream().anyMatch(line -> line.contains("a bug")));
        RecordedLog.stop();
    }
}
