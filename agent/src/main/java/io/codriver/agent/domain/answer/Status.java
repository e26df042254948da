package io.codriver.agent.domain.answer;

/** How a command stands; names of the contract. */
public enum Status {
    SUCCEEDED,
    REJECTED,
    /** Somebody in the car, or the car itself, has to act; the end follows as the event {@code command.result} with the same message id. */
    IN_PROGRESS,
    FAILED,
    TIMED_OUT
}
