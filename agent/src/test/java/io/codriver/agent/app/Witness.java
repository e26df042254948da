package io.codriver.agent.app;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Notes what an agent was given, and when, so that each transaction can be led back to what caused it. */
final class Witness {

    private final IntSupplier committed;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Uid> driver = Optional.empty();
    private boolean moving;

    /**
     * A witness of one car.
     *
     * @param committed how many transactions its store has
     */
    Witness(IntSupplier committed) {
        this.committed = committed;
    }

    /**
     * One thing that the agent was given.
     *
     * @param transactions how many there had been before it
     * @param input what it was; none for a start
     * @param wall the wall clock
     * @param nanos the other clock
     * @param driver who was signed in
     * @param moving whether the car moved
     */
    record Step(
            int transactions, Optional<Input> input, Instant wall, long nanos, Optional<Uid> driver, boolean moving) {}

    /** One that nobody will ask. */
    static Witness blind() {
        return new Witness(() -> 0);
    }

    /** A start: the agent does not know yet who is signed in, and whether the car moves. */
    void starts(Instant wall, long nanos) {
        driver = Optional.empty();
        moving = false;
        steps.add(new Step(committed.getAsInt(), Optional.empty(), wall, nanos, driver, moving));
    }

    void handles(Input input, Instant wall, long nanos) {
        steps.add(new Step(committed.getAsInt(), Optional.of(input), wall, nanos, driver, moving));
        if (input instanceof Input.SignedIn signal) {
            driver = signal.driver();
        } else if (input instanceof Input.Sensed signal
                && signal.readings().find(Signal.MOVING).isPresent()) {
            moving = signal.readings().is(Signal.MOVING);
        }
    }

    /** Everything in order. */
    List<Step> steps() {
        return steps;
    }

    /** For each of so many transactions what caused it. */
    List<Step> causes(int transactions) {
        List<Step> causes = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < transactions; i++) {
            while (at + 1 < steps.size() && steps.get(at + 1).transactions() <= i) {
                at++;
            }
            causes.add(steps.get(at));
        }
        return causes;
    }
}
