package io.codriver.agent.domain.sale;

import java.util.Optional;

/**
 * What there is of a reset for sale before and after it.
 *
 * @param asked the cloud asked for one, and nobody in the car has answered
 * @param report one was carried out, and the cloud has not said that it knows
 */
public record Sale(Optional<ResetRequest> asked, Optional<ResetReport> report) {

    /** Of a car that nobody wants to sell. */
    public static Sale none() {
        return new Sale(Optional.empty(), Optional.empty());
    }

    Sale asking(Optional<ResetRequest> changed) {
        return new Sale(changed, report);
    }

    Sale reporting(Optional<ResetReport> changed) {
        return new Sale(asked, changed);
    }
}
