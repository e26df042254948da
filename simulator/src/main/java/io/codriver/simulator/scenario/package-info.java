/** Scenarios: files that say what happens to a car and what is expected of it, and the runs of them. */
@NullMarked
package io.codriver.simulator.scenario;

import org.jspecify.annotations.NullMarked;
