/** The program and its parts put together; the only place that reads clocks and randomness. */
@NullMarked
package io.codriver.simulator.boot;

import org.jspecify.annotations.NullMarked;
