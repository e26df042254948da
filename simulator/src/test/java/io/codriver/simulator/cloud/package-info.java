/** Tests of the cloud. */
@NullMarked
package io.codriver.simulator.cloud;

import org.jspecify.annotations.NullMarked;
