/** The simulated car's signals as a server of VISS version 2, as KUKSA databroker and cars offer them. */
@NullMarked
package io.codriver.simulator.viss;

import org.jspecify.annotations.NullMarked;
