package io.codriver.agent.adapter.headunit;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A head unit of plain text lines. One thread reads what is typed, another prints, so that a terminal that does not
 * take its text never stops the car. It cannot know whether the car moves or where
 * it is, and who signs in there is who types so: it is for boards whose terminal only their owner reaches.
 */
public final class TerminalHeadUnit implements HeadUnit {

    private final BufferedReader in;
    private final PrintStream out;
    private final Texts texts;
    private final TypedLines lines;
    private final ScreenText screenText;
    private final ExecutorService printer = Executors.newSingleThreadExecutor(task -> daemon("head-unit-screen", task));
    /** The newest screen; written by the deciding thread, read by the two of this class. */
    private volatile Optional<Screen> newest = Optional.empty();

    /**
     * A head unit that has not begun.
     *
     * @param in what is typed; its end ends the typing and nothing else
     * @param out where screens are printed
     * @param texts the language
     */
    public TerminalHeadUnit(BufferedReader in, PrintStream out, Texts texts) {
        this.in = in;
        this.out = out;
        this.texts = texts;
        this.lines = new TypedLines(texts);
        this.screenText = new ScreenText(texts);
    }

    @Override
    public void start(Inbox inbox) {
        daemon("head-unit-keys", () -> read(inbox)).start();
    }

    @Override
    public void show(Screen screen) {
        newest = Optional.of(screen);
        printer.execute(this::printNewest);
    }

    @Override
    public void close() {
        printer.shutdown();
    }

    private void printNewest() {
        newest.ifPresent(screen -> print(screenText.lines(screen)));
    }

    private void read(Inbox inbox) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                TypedLines.Meaning meaning = lines.read(line, newest);
                print(meaning.answer());
                if (!meaning.input().map(inbox::offer).orElse(true)) {
                    print(List.of(texts.text("terminal.busy")));
                }
            }
        } catch (IOException e) {
            print(List.of(texts.text("terminal.noInput", String.valueOf(e.getMessage()))));
        }
    }

    private void print(List<String> text) {
        synchronized (out) {
            text.forEach(out::println);
            out.flush();
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
