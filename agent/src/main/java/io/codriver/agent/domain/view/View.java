package io.codriver.agent.domain.view;

/** What one user is shown of the car. */
public sealed interface View permits StatusView {

    /** The kinds of views; names of the contract. */
    enum Kind {
        STATUS,
        TRIPS,
        HEALTH,
        CHARGING
    }

    /** Which it is. */
    Kind kind();
}
