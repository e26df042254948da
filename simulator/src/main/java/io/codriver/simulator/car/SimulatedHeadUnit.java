package io.codriver.simulator.car;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A head unit that a page, a test or a scripted occupant looks at and touches. Its lock guards all of its fields. */
public final class SimulatedHeadUnit implements HeadUnit {

    private final List<Consumer<Screen>> watchers = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private Optional<Inbox> inbox = Optional.empty();
    private Optional<Screen> screen = Optional.empty();

    private record Waiter(Predicate<Screen> condition, CompletableFuture<Screen> met) {}

    @Override
    public synchronized void start(Inbox agent) {
        inbox = Optional.of(agent);
    }

    @Override
    public synchronized void show(Screen newest) {
        screen = Optional.of(newest);
        watchers.forEach(watcher -> watcher.accept(newest));
        waiters.removeIf(waiter -> meet(waiter, newest));
    }

    @Override
    public synchronized void close() {
        inbox = Optional.empty();
    }

    /** What is shown now; nothing before the agent has started. */
    public synchronized Optional<Screen> screen() {
        return screen;
    }

    /** Shows every screen from now on to somebody, the present one first; some may come twice. What the watcher does must be short. */
    public synchronized void watch(Consumer<Screen> watcher) {
        watchers.add(watcher);
        screen.ifPresent(watcher);
    }

    /** The first screen, now or later, for which the condition holds. */
    public synchronized CompletableFuture<Screen> when(Predicate<Screen> condition) {
        Waiter waiter = new Waiter(condition, new CompletableFuture<>());
        if (screen.isEmpty() || !meet(waiter, screen.get())) {
            waiters.add(waiter);
        }
        return waiter.met();
    }

    /**
     * An occupant does something.
     *
     * @return false if the car is too busy to take it, or there is no agent
     */
    public synchronized boolean touch(Action action) {
        return offer(new Input.Touched(action));
    }

    /**
     * Somebody says who is at the wheel; nobody checks that here.
     *
     * @param driver a user of the list, or nobody
     * @return false if the car is too busy to take it, or there is no agent
     */
    public synchronized boolean signIn(Optional<Uid> driver) {
        return offer(new Input.SignedIn(driver));
    }

    private boolean offer(Input input) {
        return inbox.map(agent -> agent.offer(input)).orElse(false);
    }

    private static boolean meet(Waiter waiter, Screen screen) {
        boolean met = waiter.condition().test(screen);
        if (met) {
            waiter.met().complete(screen);
        }
        return met;
    }
}
