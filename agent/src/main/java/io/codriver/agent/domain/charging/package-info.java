/** Charging, as the car was charged. */
@NullMarked
package io.codriver.agent.domain.charging;

import org.jspecify.annotations.NullMarked;
