/** Tests of the car behind a server. */
@NullMarked
package io.codriver.simulator.viss;

import org.jspecify.annotations.NullMarked;
