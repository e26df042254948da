/** Tests of the package of the same name. */
@NullMarked
package io.codriver.simulator.junit;

import org.jspecify.annotations.NullMarked;
