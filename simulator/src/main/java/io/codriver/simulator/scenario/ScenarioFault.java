package io.codriver.simulator.scenario;

/** A file that is no scenario; its message says where and why. */
public final class ScenarioFault extends Exception {

    private static final long serialVersionUID = 1;

    ScenarioFault(String message) {
        super(message);
    }
}
