/** A broker, a cloud, cars and the people around them in one process, for whoever plays a scene with them. */
@NullMarked
package io.codriver.simulator.world;

import org.jspecify.annotations.NullMarked;
