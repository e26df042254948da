package io.codriver.simulator.suite;

/** A part of the suite over the contract. */
interface OnStage {

    /** What the test that runs now plays on. */
    Stage stage();
}
