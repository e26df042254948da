package io.codriver.agent.adapter.headunit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What was printed, for a test to wait for; any thread may print. */
final class PrintedLines {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private final Bytes bytes = new Bytes();

    PrintStream stream() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String all() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Waits with a bound until this is printed. */
    void await(String text) throws InterruptedException {
        long end = System.nanoTime() + LONGEST;
        synchronized (bytes) {
            while (!all().contains(text)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("not printed: " + text + "\nbut\n" + all());
                }
                bytes.wait(left);
            }
        }
    }

    private static final class Bytes extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] from, int offset, int length) {
            super.write(from, offset, length);
            notifyAll();
        }
    }
}
