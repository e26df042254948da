package io.codriver.agent.domain.view;

/** What one user is shown of the car. */
public sealed interface View permits StatusView, TripsView, HealthView, ChargingView, ChargingTable {

    /** The kinds of views; names of the contract. */
    enum Kind {
        STATUS("status"),
        TRIPS("trips"),
        HEALTH("health"),
        CHARGING("charging"),
        /** The same as a table for other programs; only on request. */
        CHARGING_CSV("charging.csv");

        private final String contractName;

        Kind(String contractName) {
            this.contractName = contractName;
        }

        /** The last level of its topic, for example {@code status}. */
        public String contractName() {
            return contractName;
        }
    }

    /** Which it is. */
    Kind kind();
}
