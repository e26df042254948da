/** Tests of what stands in for the car. */
@NullMarked
package io.codriver.simulator.car;

import org.jspecify.annotations.NullMarked;
