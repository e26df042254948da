/** Tests of the record of what goes between cloud and cars. */
@NullMarked
package io.codriver.simulator.timeline;

import org.jspecify.annotations.NullMarked;
