/** The weekly plan of departures for which the car makes itself warm or cool. */
@NullMarked
package io.codriver.agent.domain.climate;

import org.jspecify.annotations.NullMarked;
