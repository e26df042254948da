/** Trips, as the car drove them. */
@NullMarked
package io.codriver.agent.domain.trip;

import org.jspecify.annotations.NullMarked;
