/** The suites over whole systems: real agents, a real broker of each kind, and the cloud stand-in. */
@NullMarked
package io.codriver.simulator.suite;

import org.jspecify.annotations.NullMarked;
