/** The program: reads the configuration and builds the objects; the only place that reads clocks and randomness. */
@NullMarked
package io.codriver.agent.boot;

import org.jspecify.annotations.NullMarked;
