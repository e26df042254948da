package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SerialInboxTest {

    private static final int MOST = 3;

    private final Queue<Runnable> lent = new ArrayDeque<>();
    private final List<Input> handled = new ArrayList<>();

    @Test
    void handlesInTheOrderOfOffering() {
        SerialInbox inbox = new SerialInbox(MOST, lent::add, handled::add);
        for (long seq = 1; seq <= MOST; seq++) {
            assertTrue(inbox.offer(new Input.Sent(seq)));
        }
        run();
        assertEquals(List.of(new Input.Sent(1), new Input.Sent(2), new Input.Sent(3)), handled);
    }

    @Test
    void isBounded() {
        SerialInbox inbox = new SerialInbox(MOST, lent::add, handled::add);
        for (int i = 0; i < MOST; i++) {
            assertTrue(inbox.offer(new Input.Ticked()));
        }
        assertFalse(inbox.offer(new Input.Ticked()));
        run();
        assertTrue(inbox.offer(new Input.Ticked()));
    }

    @Test
    void borrowsOneThreadHoweverMuchWaits() {
        SerialInbox inbox = new SerialInbox(MOST, lent::add, handled::add);
        inbox.offer(new Input.Ticked());
        inbox.offer(new Input.Ticked());
        assertEquals(1, lent.size());
    }

    @Test
    void takesNothingAfterAHandlerThatThrew() {
        SerialInbox inbox = new SerialInbox(MOST, lent::add, input -> {
            throw new IllegalStateException("a bug");
        });
        inbox.offer(new Input.Ticked());
        inbox.offer(new Input.Ticked());
        assertThrows(IllegalStateException.class, this::run);
        assertFalse(inbox.offer(new Input.Ticked()));
    }

    @Test
    void takesAndForgetsEverythingWhenItIsClosed() {
        SerialInbox inbox = new SerialInbox(MOST, lent::add, handled::add);
        inbox.offer(new Input.Ticked());
        inbox.close();
        for (int i = 0; i <= MOST; i++) {
            assertTrue(inbox.offer(new Input.Ticked()));
        }
        run();
        assertEquals(List.of(), handled);
    }

    @Test
    void neverHandlesTwoAtOnce() throws InterruptedException {
        int inputs = 2000;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(inputs);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            SerialInbox inbox = new SerialInbox(inputs, threads, input -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                left.countDown();
            });
            for (int i = 0; i < inputs; i++) {
                assertTrue(inbox.offer(new Input.Ticked()));
            }
            assertTrue(left.await(20, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, most.get());
    }

    private void run() {
        while (!lent.isEmpty()) {
            lent.remove().run();
        }
    }
}
