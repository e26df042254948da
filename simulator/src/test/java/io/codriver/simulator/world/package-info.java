/** Tests of the package of the same name. */
@NullMarked
package io.codriver.simulator.world;

import org.jspecify.annotations.NullMarked;
