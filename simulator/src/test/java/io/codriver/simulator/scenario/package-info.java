/** Tests of the package of the same name. */
@NullMarked
package io.codriver.simulator.scenario;

import org.jspecify.annotations.NullMarked;
