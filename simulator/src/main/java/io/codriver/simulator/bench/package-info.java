/** Measures the agent beside a bare Paho program, in one run. */
@NullMarked
package io.codriver.simulator.bench;

import org.jspecify.annotations.NullMarked;
