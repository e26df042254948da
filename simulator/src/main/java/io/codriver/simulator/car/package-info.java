/** What stands in for the car around the agent: the head unit and the signals. */
@NullMarked
package io.codriver.simulator.car;

import org.jspecify.annotations.NullMarked;
