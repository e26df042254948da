/** What stands in for the world: broker, cloud, head unit, phone. */
@NullMarked
package io.codriver.simulator;

import org.jspecify.annotations.NullMarked;
