package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that does the row of {@link Numbered} transactions and says on its output what is acknowledged. Arguments:
 * the folder, and the last number. After a fault it opens the store again and goes on; in the middle it closes and
 * opens the store.
 */
public final class CommittingProgram {

    private static final int MOST_FAULTS = 3;

    private CommittingProgram() {}

    /** Runs. */
    public static void main(String[] arguments) throws Fault {
        long last = Long.parseLong(arguments[1]);
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            say("opened");
            int faults = 0;
            while (Numbered.count(store) < last) {
                try {
                    goOn(store, last);
                } catch (Fault e) {
                    say("fault " + e.mayHaveHappened() + " " + e.worthAnotherTry() + " " + e.getMessage());
                    faults++;
                    if (faults > MOST_FAULTS) {
                        throw e;
                    }
                    store.reopen();
                }
            }
            say("done");
        } catch (Fault e) {
            say("refused " + e.mayHaveHappened() + " " + e.worthAnotherTry() + " " + e.getMessage());
            throw e;
        }
    }

    private static void goOn(SqliteStore store, long last) throws Fault {
        for (long n = Numbered.count(store) + 1; n <= last; n++) {
            store.commit(Numbered.transaction(n));
            say("ack " + n);
            if (n == Numbered.RESET && store.erase()) {
                say("erased");
            }
            if (n == last / 2) {
                store.reopen();
                store.load();
            }
        }
    }

    /** One system call a line, at once: the trace then shows what came before it. */
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
