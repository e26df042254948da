/** Tests of what the cloud makes of what cars say. */
@NullMarked
package io.codriver.simulator.cloud;

import org.jspecify.annotations.NullMarked;
