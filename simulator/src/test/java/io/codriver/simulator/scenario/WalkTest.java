package io.codriver.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final List<Step> FIVE = List.of(
            new Step.Open("Anna"),
            new Step.Open("Ben"),
            new Step.Open("Clara"),
            new Step.Open("Dora"),
            new Step.Open("Emil"));

    private final AtomicLong nanos = new AtomicLong(-7);
    private final TimeLeft left = TimeLeft.from(nanos::get, Duration.ofSeconds(30), Duration.ofMinutes(2));
    private final List<StepResult> told = new ArrayList<>();

    @Test
    void goesThroughAllOfThemInTime() {
        assertEquals(5, walk(step -> pass(Duration.ofSeconds(23))).size());
        assertEquals(Optional.empty(), told.get(4).problem());
        assertEquals(Duration.ofSeconds(23), told.get(4).took());
    }

    @Test
    void endsWithTheStepInWhichTheTimeIsOver() {
        assertEquals(4, walk(step -> pass(Duration.ofSeconds(30))).size());
        assertEquals(Optional.empty(), told.get(2).problem());
        assertEquals(
                Optional.of("the scenario took longer than 2 minutes"),
                told.get(3).problem());
    }

    @Test
    void saysHowThingsAreWhenAStepTookTooLong() {
        List<StepResult> results = walk(step -> {
            throw new TimeoutException();
        });
        assertEquals(1, results.size());
        assertEquals(Optional.of("it took too long; it rains"), told.get(0).problem());
    }

    @Test
    void aStepWaitsNoLongerThanTheScenarioMay() {
        assertEquals(Duration.ofSeconds(30), left.get());
        pass(Duration.ofSeconds(110));
        assertEquals(Duration.ofSeconds(10), left.get());
        pass(Duration.ofSeconds(10));
        assertEquals(true, left.isOver());
        pass(Duration.ofSeconds(10));
        assertEquals(Duration.ZERO, left.get());
    }

    private interface Deed {
        Optional<String> does(Object step) throws TimeoutException;
    }

    private Optional<String> pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // The proxy has no other type.
    private List<StepResult> walk(Deed deed) {
        Step.Cases<Optional<String>, TimeoutException> play =
                (Step.Cases<Optional<String>, TimeoutException>) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Step.Cases.class},
                        (proxy, method, arguments) -> deed.does(arguments[0]));
        List<StepResult> results = new Walk(play, () -> "it rains", left).through(FIVE, told::add);
        assertEquals(told, results);
        return results;
    }
}
