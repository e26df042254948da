/** What is booked for this car, and activated in it. */
@NullMarked
package io.codriver.agent.domain.upgrade;

import org.jspecify.annotations.NullMarked;
