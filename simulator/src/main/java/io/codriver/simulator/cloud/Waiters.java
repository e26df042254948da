package io.codriver.simulator.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Those who wait until the cloud knows something. Used under the cloud's lock only. */
final class Waiters {

    private final List<Waiter> waiters = new ArrayList<>();

    private record Waiter(Predicate<Cloud> condition, CompletableFuture<Void> met) {}

    CompletableFuture<Void> add(Predicate<Cloud> condition) {
        Waiter waiter = new Waiter(condition, new CompletableFuture<>());
        waiters.add(waiter);
        return waiter.met();
    }

    void wake(Cloud cloud) {
        waiters.removeIf(waiter -> isDone(waiter, cloud));
    }

    private static boolean isDone(Waiter waiter, Cloud cloud) {
        try {
            boolean met = waiter.condition().test(cloud);
            if (met) {
                waiter.met().complete(null);
            }
            return met;
        } catch (RuntimeException e) {
            // Whatever the condition stumbles over is for who waits: the cloud goes on for everybody else.
            waiter.met().completeExceptionally(e);
            return true;
        }
    }
}
