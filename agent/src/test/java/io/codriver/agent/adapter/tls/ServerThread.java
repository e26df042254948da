package io.codriver.agent.adapter.tls;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of a test server's thread. */
final class ServerThread {
    private ServerThread() {}

    /** Waits until it has ended; a thread left behind fails the test. */
    static void end(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server ends", e);
        }
    }
}
