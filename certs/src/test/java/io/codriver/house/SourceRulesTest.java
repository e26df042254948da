package io.codriver.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule on sources finds what it is there to find, and says where. */
class SourceRulesTest {
    @Test
    void seesAFileThatIsTooLong() {
        assertEquals(List.of(), SourceRules.tooLong(List.of(lines(350))));
        assertEquals(List.of("A.java has 351 lines, more than 350"), SourceRules.tooLong(List.of(lines(351))));
    }

    @Test
    void seesWhenTheTypicalFileIsTooLong() {
        assertEquals(List.of(), SourceRules.medianTooLong(List.of()));
        assertEquals(List.of(), SourceRules.medianTooLong(List.of(lines(89), lines(10), lines(300))));
        assertEquals(
                List.of("the median of 3 files is 90 lines, not below 90"),
                SourceRules.medianTooLong(List.of(lines(90), lines(10), lines(300))));
    }

    @Test
    void seesACatchOfEverythingThatDoesNotSayWhy() {
        for (String type : List.of("Exception", "Throwable", "final RuntimeException", "IOException | Error")) {
            assertEquals(
                    List.of("A.java:3 catches everything without saying why"),
                    SourceRules.silentCatchAlls(List.of(file("""
                            try {
                                work();
                            } catch (%s e) {
                                log(e);
                            }
                            """.formatted(type)))));
        }
    }

    @Test
    void letsACatchOfEverythingPassThatSaysWhy() {
        assertEquals(List.of(), SourceRules.silentCatchAlls(List.of(file("""
                        } catch (Exception e) { // the library throws anything
                            log(e);
                        } catch (RuntimeException e) {
                            // A bug in a callback must not end the library's thread.
                            log(e);
                        } catch (IOException e) {
                            log(e);
                        }
                        """))));
    }

    @Test
    void seesALockThatDoesNotSayWhatItGuards() {
        assertEquals(
                List.of("A.java:1 does not say what it guards", "A.java:4 does not say what it guards"),
                SourceRules.unexplainedLocks(List.of(file("""
                        private volatile int count;
                        // Guards the list against the network's thread.
                        private final Lock lock = new ReentrantLock();
                        synchronized void add() {}
                        """))));
    }

    @Test
    void seesABlockThatHoldsAMonitor() {
        assertEquals(List.of("A.java:2 holds a monitor"), SourceRules.synchronizedBlocks(List.of(file("""
                        // synchronized (this) would be wrong here
                            synchronized (queue) {
                            }
                        """))));
    }

    @Test
    void letsALockPassThatSaysWhatItGuards() {
        assertEquals(List.of(), SourceRules.unexplainedLocks(List.of(file("""
                        import java.util.concurrent.locks.ReentrantLock;
                        /** Not volatile: one thread only. */
                        private int count;
                        private volatile int size; // written by one thread
                        /** Guards the list. */
                        @Override
                        public synchronized void add() {}
                        """))));
    }

    @Test
    void letsALockPassWhenItsClassSaysWhatItGuards() {
        assertEquals(List.of(), SourceRules.unexplainedLocks(List.of(file("""
                        /** A list. Its lock guards all of its fields. */
                        final class Words {
                            synchronized void add() {}
                        """))));
    }

    private static SourceFile lines(int count) {
        return new SourceFile(Path.of("A.java"), Collections.nCopies(count, ""));
    }

    private static SourceFile file(String text) {
        return new SourceFile(Path.of("A.java"), text.lines().toList());
    }
}
